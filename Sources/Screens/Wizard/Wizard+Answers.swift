import Canvas
import Findings
package import Scaffold
package import Schema

/// Changing answers; everything that follows from them is worked out anew at once.
extension Wizard {
  /// Takes an answer; nil goes back to the default.
  mutating func answer(_ id: String, _ value: JSON?) {
    let former = given.present
    let answers =
      template?.answers(former, setting: id, to: value, before: values[id], aside: &aside)
      ?? former.setting(id, to: value)
    given.record(answers, subject: id)
    resolve()
  }

  package var canUndo: Bool {
    if let editor { return editor.record.canUndo }
    return step != .done && !isWriting && given.canUndo
  }

  package var canRedo: Bool {
    if let editor { return editor.record.canRedo }
    return step != .done && !isWriting && given.canRedo
  }

  mutating func undo() {
    if editor != nil { return editor?.undo() ?? () }
    given.undo()
    resolve()
    details.reload(detailItems, values: values)
  }

  mutating func redo() {
    if editor != nil { return editor?.redo() ?? () }
    given.redo()
    resolve()
    details.reload(detailItems, values: values)
  }

  /// Works out the answers, and what the lists and the form show of them.
  mutating func resolve() {
    guard let template else { return }
    let resolution = template.resolve(Answers(record: given.present, source: .typed), seed: seed)
    self.resolution = resolution
    values = JSON(
      members: resolution.asked.compactMap { asked in
        let id = asked.question.id
        return (given.present[id] ?? asked.recorded ?? asked.answer?.value).map { (id, $0) }
      })
    details.refresh(detailItems, values: values)
    fields.resize(to: entries(of: .fields).count)
    streams.resize(to: entries(of: .streams).count)
  }

  /// The questions of the details step that apply now, as a form.
  var detailItems: [FormItem] {
    (resolution?.asked ?? []).map(\.question).filter { $0.type != .specFields && $0.type != .streams }
      .map(FormItem.init)
  }

  /// The id of the question whose answer a step edits.
  func questionID(of step: Step) -> String? {
    let type: QuestionType = step == .fields ? .specFields : .streams
    return template?.questions.first { $0.type == type }?.id
  }

  /// The records that a step edits.
  package func entries(of step: Step) -> [JSON] {
    questionID(of: step).flatMap { values[$0]?.array } ?? []
  }

  /// Replaces the records of the current step.
  mutating func replaceEntries(_ records: [JSON]) {
    guard let id = questionID(of: step) else { return }
    given.seal()
    answer(id, JSON(records))
  }

  /// Opens the editor on an entry of the current step, or on a new one.
  mutating func edit(_ index: Int?) {
    let records = entries(of: step)
    let record = index.flatMap { records.indices.contains($0) ? records[$0] : nil }
    readSide(false)
    editor = RecordEditor(record ?? step.newRecord, shape(of: step, except: index), index: index)
  }

  /// Puts the edited entry into its list and closes the editor; a new one that nobody touched is none.
  mutating func keepEntry() {
    guard let editor else { return }
    guard editor.index != nil || editor.record.canUndo else { return self.editor = nil }
    let records = entries(of: step).replacing(editor.index, with: editor.result)
    self.editor = nil
    replaceEntries(records)
    let place = editor.index ?? records.count - 1
    if step == .fields { fields.select(place) } else { streams.select(place) }
  }

  /// What is wrong when the entry being edited stands in its place, so that it shows while it is typed.
  var findingsWithEntry: [Finding] {
    guard let editor, let template, let id = questionID(of: step) else { return resolution?.findings ?? [] }
    let records = entries(of: step).replacing(editor.index, with: editor.result)
    let answers = Answers(record: given.present.setting(id, to: JSON(records)), source: .typed)
    return template.resolve(answers, seed: seed).findings
  }

  /// The properties of the entries of a step, for the one with this place.
  func shape(of step: Step, except index: Int?) -> RecordShape {
    guard step == .streams else { return .specField }
    let names = entries(of: .streams).enumerated().compactMap {
      $0.offset == index ? nil : $0.element["name"]?.string
    }
    return .stream(others: names)
  }
}

extension Wizard.Step {
  /// What a new entry starts with.
  fileprivate var newRecord: JSON {
    switch self {
    case .streams:
      [
        "pagination": ["style": "none"], "primary_key": ["id"],
        "fields": [["name": "id", "type": "integer"]],
      ]
    default: ["type": "string"]
    }
  }
}

extension FormItem {
  /// A template's question as a line of the form.
  package init(_ question: Question) {
    let choices = question.choices.map { FormChoice($0.value, $0.title, help: $0.help) }
    let kind: Kind =
      switch question.type {
      case .text, .path: .text
      case .multiline: .multiline
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      case .choice: .choice(choices)
      case .choices: .choices(choices)
      case .specFields, .streams: .yaml
      }
    self.init(
      question.id, question.title, kind, help: question.help,
      placeholder: question.placeholder.isEmpty ? "" : "such as \(question.placeholder)",
      isRequired: !question.isOptional && question.defaultAnswer == nil)
  }
}
