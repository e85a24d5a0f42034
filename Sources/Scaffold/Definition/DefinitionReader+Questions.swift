import Findings
import OrderedCollections
import Schema

extension DefinitionReader {
  /// Reads a question; one that an earlier layer asked is changed in the keys given here.
  mutating func question(_ record: JSON, at origin: RecordOrigin, earlier: [Question]) -> Question? {
    var reader = RecordReader(record, "a question", at: origin)
    let id = identifier(&reader)
    let former = earlier.last { $0.id == id }
    var question = former ?? Question(id: id, place: place(record))
    if let type = reader.choice("type", of: QuestionType.self) {
      question.type = type
    } else if former == nil, record["type"] == nil {
      reader.missing("type")
    }
    question.title = reader.text("title") ?? question.title
    question.help = reader.text("help") ?? question.help
    question.placeholder = reader.text("placeholder") ?? question.placeholder
    question.isOptional = reader.flag("optional") ?? question.isOptional
    question.isSecret = reader.flag("secret") ?? question.isSecret
    question.condition = expression("when", &reader) ?? question.condition
    question.defaultAnswer = defaultAnswer(&reader) ?? question.defaultAnswer
    if let choices = reader.list("choices") { question.choices = self.choices(choices, at: origin) }
    if let list = reader.list("validate") {
      question.validators = list.compactMap { validator($0, at: origin.appending("validate")) }
    }
    if question.title.isEmpty { reader.missing("title") }
    if question.choices.isEmpty, question.type == .choice || question.type == .choices {
      reader.missing("choices")
    }
    reader.finish()
    findings += reader.findings
    return question
  }

  private mutating func choices(_ list: [JSON], at origin: RecordOrigin) -> [Question.Choice] {
    list.enumerated().map { index, record in
      if let text = record.string { return Question.Choice(value: text, title: text, help: "") }
      var reader = RecordReader(record, "a choice", at: origin.appending("choices").appending(index))
      let value = reader.requiredText("value")
      let choice = Question.Choice(
        value: value, title: reader.text("title") ?? value, help: reader.text("help") ?? "")
      reader.finish()
      findings += reader.findings
      return choice
    }
  }

  private mutating func defaultAnswer(_ reader: inout RecordReader) -> DefaultAnswer? {
    guard let value = reader.value("default") else { return nil }
    guard let presets = value["from_presets"] else { return defaultAnswer(value) }
    var inner = RecordReader(presets, "'from_presets'", at: reader.origin.appending("default"))
    let by = inner.requiredText("by")
    let table = (inner.value("table") ?? [:]).members.map {
      ($0.key, $0.value.array?.compactMap(\.string) ?? [])
    }
    let always = inner.texts("always") ?? []
    inner.finish()
    findings += inner.findings
    return .presets(PresetTable(by: by, table: Dictionary(table) { $1 }, always: always))
  }

  /// A validator by name, or with its arguments.
  private mutating func validator(_ value: JSON, at origin: RecordOrigin) -> Validator? {
    if let validator = Validator(reading: value) { return validator }
    let name = value.string ?? value.members.first?.key ?? value.text()
    let (message, remedy) =
      Validator.usage[name].map { ("'\(name)' does not take these arguments", "Write \($0).") }
      ?? ("there is no validator '\(name)'", Nearest.remedy(for: name, among: Validator.names))
    findings.append(
      Finding(
        "definition.validator", .error, at: origin.place(value.span), Validator.fault(in: value) ?? message,
        remedy: remedy))
    return nil
  }
}

extension Question {
  fileprivate init(id: String, place: DefinitionPlace) {
    self.init(
      id: id, type: .text, title: "", help: "", placeholder: "", defaultAnswer: nil, isOptional: false,
      isSecret: false, condition: nil, choices: [], validators: [], place: place)
  }
}
