package import Findings
package import Schema

extension Question {
  /// The answer in its full form, and everything that is wrong with it, wherever it came from.
  ///
  /// Addresses and paths may name the given fields in braces.
  package func judged(
    _ answer: Answer, fieldNames: [String] = []
  ) -> (value: JSON, findings: [Finding]) {
    let file: String? = if case .file(let name) = answer.source { name } else { nil }
    switch type {
    case .specFields:
      var (fields, findings) = SpecField.reading(answer.value, answer: id, file: file)
      if findings.isEmpty { findings = SpecFieldRules.findings(fields, answer: id) }
      return (JSON(fields.map(\.json)), findings)
    case .streams:
      var (streams, findings) = StreamDefinition.reading(answer.value, answer: id, file: file)
      if findings.isEmpty { findings = StreamRules.findings(streams, answer: id, fieldNames: fieldNames) }
      if streams.isEmpty, findings.isEmpty, !isOptional {
        findings = [
          Finding(
            "streams.none", .error, at: .field(id), "a source needs a stream to read",
            remedy: "Add one; a name, a path and an id are enough to begin with.")
        ]
      }
      return (JSON(streams.map(\.json)), findings)
    default:
      let place = Place(file: file, span: file == nil ? nil : answer.value.span, field: id)
      return (answer.value, findings(about: answer.value, fieldNames, at: place))
    }
  }

  private func findings(about value: JSON, _ fieldNames: [String], at place: Place) -> [Finding] {
    if let fault = typeFault(of: value) {
      return [Finding("answers.type", .error, at: place, fault.message, remedy: fault.remedy)]
    }
    if value.string == "", mayBeEmpty { return [] }
    if value.string == "" { return [missing(at: place)] }
    // One sentence for one answer: rules of layers can overlap, and a person mends one thing at a time.
    let fault = validators.lazy.compactMap { $0.fault(of: value, fieldNames: fieldNames) }.first
    return fault.map { [Finding("answers.rule", .error, at: place, $0)] } ?? []
  }

  /// Whether an empty text is an answer.
  var mayBeEmpty: Bool {
    if isOptional || type == .multiline { return true }
    if case .value(let value) = defaultAnswer, value.string == "" { return true }
    return validators.contains { if case .url(true, _) = $0 { true } else { false } }
  }

  func missing(at place: Place) -> Finding {
    Finding(
      "answers.missing", .error, at: place, "'\(title)' has no answer", remedy: "Give it with --set \(id)=….")
  }

  private func typeFault(of value: JSON) -> (message: String, remedy: String?)? {
    let given = value.string.map { "'\($0)'" } ?? TemplateValue.data(value.kind).typeName
    switch type {
    case .text, .path:
      guard let text = value.string else { return ("'\(title)' takes a text, not \(given)", nil) }
      return NameRules.faultOfLine(text).map { ($0, nil) }
    case .multiline:
      guard let text = value.string else { return ("'\(title)' takes a text, not \(given)", nil) }
      return NameRules.faultOfLines(text).map { ($0, nil) }
    case .integer:
      return value.number?.isWhole == true ? nil : ("'\(title)' takes a whole number, not \(given)", nil)
    case .number: return value.number != nil ? nil : ("'\(title)' takes a number, not \(given)", nil)
    case .boolean: return value.bool != nil ? nil : ("'\(title)' takes true or false, not \(given)", nil)
    case .choice: return choiceFault(value.string, given)
    case .choices:
      guard let list = value.array else { return ("'\(title)' takes a list, not \(given)", nil) }
      return list.lazy.compactMap { choiceFault($0.string, $0.string.map { "'\($0)'" } ?? $0.text()) }.first
    case .specFields, .streams: return nil
    }
  }

  private func choiceFault(_ text: String?, _ given: String) -> (message: String, remedy: String?)? {
    let values = choices.map(\.value)
    guard let text, values.contains(text) else {
      return ("\(given) is no choice of '\(title)'", text.flatMap { Nearest.remedy(for: $0, among: values) })
    }
    return nil
  }
}
