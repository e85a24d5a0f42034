package import Findings
package import Schema

extension Answers {
  /// Reads an answers file: YAML or JSON, a record with the questions' ids as keys.
  package static func reading(
    _ bytes: [UInt8], file: String
  ) -> (answers: Answers, findings: [Finding]) {
    let parsed = YAML.parse(bytes, file: file)
    guard let value = parsed.value else { return (Answers(), parsed.findings) }
    if value.isNull { return (Answers(), parsed.findings) }
    guard value.object != nil else {
      let finding = Finding(
        "answers.file", .error, at: .file(file, value.span),
        "an answers file is a record of questions and answers, not \(TemplateValue.data(value.kind).typeName)"
      )
      return (Answers(), parsed.findings + [finding])
    }
    return (Answers(record: value, source: .file(file)), parsed.findings)
  }
}

extension Template {
  /// The answers of `--set id=value`, the last of one id counting; an unknown id is a finding of resolving.
  package func answers(fromFlags flags: [(id: String, text: String)]) -> Answers {
    var answers = Answers()
    for (id, text) in flags { answers[id] = Answer(value(of: id, fromText: text), .flag) }
    return answers
  }

  /// The answers of variables such as `HANGAR_ANSWER_BASE_URL`.
  package func answers(fromEnvironment variables: [String: String]) -> Answers {
    var answers = Answers()
    for question in questions {
      guard let text = variables["HANGAR_ANSWER_" + question.id.uppercased()] else { continue }
      answers[question.id] = Answer(question.value(fromText: text), .environment)
    }
    return answers
  }

  private func value(of id: String, fromText text: String) -> JSON {
    questions.first { $0.id == id }?.value(fromText: text) ?? JSON(text)
  }
}
