import Canvas
import Changes
import Findings
package import Scaffold
import Schema

/// What is selected, and taking in a template, a draft or a preset.
extension Wizard {
  package var selectedTemplate: TemplateSummary? {
    templates.indices.contains(templateList.selection) ? templates[templateList.selection] : nil
  }

  /// The place of the selected entry of the fields or streams; nil when there is none.
  package var selectedEntry: Int? {
    let list = step == .fields ? fields : streams
    return entries(of: step).indices.contains(list.selection) ? list.selection : nil
  }

  /// The connector's folder, such as `source-pet-shop`.
  package var connectorName: String { resolution?.scope["connector"]?.text ?? "connector" }

  /// What to run first in the new connector.
  package var nextCommand: String? {
    review.map { "cd \($0.changes.root) && cat README.md" }
  }

  /// Starts on a template, keeping the answers that it asks for too.
  mutating func begin(_ template: Template) {
    self.template = template
    let asked = Set(template.questions.map(\.id))
    let kept = given.present.members.filter { asked.contains($0.key) }
    given = History(JSON(members: kept.map { ($0.key, $0.value) }))
    preview = Preview()
    review = nil
    step = .details
    resolve()
    details.move(to: 0, values: values)
  }

  /// Takes up a draft of the template that is open.
  mutating func take(_ draft: Draft) {
    given = History(draft.answers)
    templateList.select(templates.firstIndex { $0.id == draft.template } ?? 0)
    resolve()
    details.reload(detailItems, values: values)
    step = steps.first { $0.title == draft.step && $0 <= .streams } ?? .details
  }

  mutating func deleteEntry() {
    guard let place = selectedEntry else { return }
    replaceEntries(entries(of: step).removing(place))
  }

  mutating func moveEntry(by count: Int) {
    guard let place = selectedEntry else { return }
    replaceEntries(entries(of: step).moving(place, by: count))
    if step == .fields { fields.select(place + count) } else { streams.select(place + count) }
  }

  /// Adds the fields of a preset that are not there yet.
  mutating func add(_ preset: FieldPreset) {
    let present = entries(of: step)
    let names = Set(present.compactMap { $0["name"]?.string })
    let new = preset.fields.filter { !names.contains($0.name) }.map(\.json)
    replaceEntries(present + new)
    fields.select(present.count)
  }

  /// The draft with the entry being edited in its place.
  var draftWithEntry: Draft? {
    guard var draft, let editor, let id = questionID(of: step) else { return draft }
    let records = entries(of: step).replacing(editor.index, with: editor.record.present)
    draft.answers = draft.answers.setting(id, to: JSON(records))
    return draft
  }
}

extension ChangeSet {
  /// Such as "18 files to create, 2 to modify".
  var countsSentence: String {
    let names = [
      ("create", "to create"), ("modify", "to modify"), ("delete", "to delete"),
      ("mode", "to change the mode of"),
    ]
    let parts = names.compactMap { name, words in counts[name].map { "\($0) \(words)" } }
    return parts.isEmpty ? "Nothing to write" : "Files: " + parts.joined(separator: ", ")
  }
}
