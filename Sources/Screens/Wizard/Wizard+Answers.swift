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
    fields.resize(to: rows(of: .fields).count)
    streams.resize(to: rows(of: .streams).count)
  }

  /// The questions of the details step that apply now, as a form.
  var detailItems: [FormItem] {
    (resolution?.asked ?? []).compactMap { FormItem($0.question) }
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

  /// The lines that the list of a step shows.
  package func rows(of step: Step) -> [EntryRow] {
    step == .fields ? EntryRows.fields(entries(of: step)) : EntryRows.streams(entries(of: step))
  }

  /// Replaces the records of the current step.
  mutating func replaceEntries(_ records: [JSON]) {
    guard let id = questionID(of: step) else { return }
    given.seal()
    answer(id, JSON(records))
  }

  /// Opens the editor on an entry of the current step, or on one that is still to be added.
  mutating func edit(_ place: EntryPlace) {
    let record = entries(of: step).entry(at: place)
    let shape = shape(of: step, at: place)
    readSide(false)
    editor = RecordEditor(record ?? shape.newRecord, shape, at: place, isNew: record == nil)
  }

  /// Puts the edited entry into its list and closes the editor; a new one that nobody touched is none.
  mutating func keepEntry() {
    guard let editor else { return }
    let records = entriesWithEdited
    self.editor = nil
    guard !editor.isNew || editor.record.canUndo else { return }
    replaceEntries(records)
    // A field of several forms needs its alternatives next, and an alternative its fields.
    let next = editor.shape.innerList.map { editor.place.inner($0, 0) }
    let isOpen = rows(of: step).contains { $0.place == next && !$0.isEntry }
    select(isOpen ? next ?? editor.place : editor.place)
  }

  /// The records of the step with the edited one in its place.
  var entriesWithEdited: [JSON] {
    let records = entries(of: step)
    return editor.map { records.replacing($0.place, with: $0.result) } ?? records
  }

  /// What is wrong when the entry being edited stands in its place, so that it shows while it is typed.
  var findingsWithEntry: [Finding] {
    guard editor != nil, let template, let id = questionID(of: step) else {
      return resolution?.findings ?? []
    }
    let answers = Answers(
      record: given.present.setting(id, to: JSON(entriesWithEdited)), source: .typed)
    return template.resolve(answers, seed: seed).findings
  }

  /// The properties of the entry of a step at this place.
  func shape(of step: Step, at place: EntryPlace) -> RecordShape {
    RecordShape(at: place, of: entries(of: step), areFields: step == .fields)
  }
}

extension FormItem {
  /// A template's question as a line of the form; nil for fields and streams, which have lists of their own.
  package init?(_ question: Question) {
    let choices = question.choices.map { FormChoice($0.value, $0.title, help: $0.help) }
    let kind: Kind? =
      switch question.type {
      case .text, .path: .text
      case .multiline: .multiline
      case .integer: .integer
      case .number: .number
      case .boolean: .boolean
      case .choice: .choice(choices)
      case .choices: .choices(choices)
      case .specFields, .streams: nil
      }
    guard let kind else { return nil }
    self.init(
      question.id, question.title, kind, help: question.help,
      placeholder: question.placeholder.isEmpty ? "" : "such as \(question.placeholder)",
      isRequired: !question.isOptional && question.defaultAnswer == nil)
  }
}
