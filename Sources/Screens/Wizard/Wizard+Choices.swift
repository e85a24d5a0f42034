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

  /// The selected line of the fields or streams; nil when there is none.
  package var selectedRow: EntryRow? {
    let rows = rows(of: step)
    let selection = (step == .fields ? fields : streams).selection
    return rows.indices.contains(selection) ? rows[selection] : nil
  }

  /// The place of the selected entry; nil where there is none yet.
  package var selectedEntry: EntryPlace? { selectedRow.flatMap { $0.isEntry ? $0.place : nil } }

  /// Selects the line of an entry, or that where one would be added.
  mutating func select(_ place: EntryPlace) {
    guard let line = rows(of: step).firstIndex(where: { $0.place == place }) else { return }
    if step == .fields { fields.select(line) } else { streams.select(line) }
  }

  /// The connector's folder, such as `source-pet-shop`.
  package var connectorName: String { resolution?.scope["connector"]?.text ?? "connector" }

  /// What to run first in the new connector.
  package var nextCommand: String {
    let readme = (template?.home.map { "\($0)/\(connectorName)/" } ?? "") + "README.md"
    let isThere = review?.changes.leftOut.contains { $0.path.text == readme } != true
    return "cd \(shownRoot.shellWord) && \(isThere ? "cat README.md" : "hangar checklist .")"
  }

  /// What takes the written files back.
  var undoCommand: String { "hangar undo \(shownRoot.shellWord)" }

  /// Starts on a template, keeping the answers that it asks for too.
  mutating func begin(_ template: Template) {
    self.template = template
    let asked = Set(template.questions.map(\.id))
    let kept = given.present.members.filter { asked.contains($0.key) }
    given = History(JSON(members: kept.map { ($0.key, $0.value) }))
    preview = Preview()
    (review, leftOut) = (nil, [])
    step = .details
    resolve()
    takeOverFields()
    details.move(to: 0, values: values)
  }

  /// Brings fields that were edited for another template together with those that this one's code reads.
  private mutating func takeOverFields() {
    guard let id = questionID(of: .fields), let former = given.present[id]?.array else { return }
    given = History(given.present.setting(id, to: nil))
    resolve()
    let ours = entries(of: .fields)
    let role = { (field: JSON) in field["role"]?.string }
    let kept = ours.map { field in former.first { role($0) != nil && role($0) == role(field) } ?? field }
    let names = Set(kept.compactMap { $0["name"]?.string })
    let own = former.filter { role($0) == nil && !names.contains($0["name"]?.string ?? "") }
    given = History(given.present.setting(id, to: JSON(kept + own)))
    resolve()
  }

  /// Takes up a draft of the template that is open.
  mutating func take(_ draft: Draft) {
    given = History(draft.answers)
    aside = draft.aside
    leftOut = draft.leftOut
    if let seed = draft.seed { self.seed = seed }
    templateList.select(templates.firstIndex { $0.id == draft.template } ?? 0)
    resolve()
    details.reload(detailItems, values: values)
    let former = steps.first { $0.title == draft.step && $0 < .done } ?? .details
    step = min(former, .preview)
    // The files are made anew, which wrong answers do not allow.
    if step == .preview, !problemsSoFar.isEmpty { step = previous ?? .details }
    resumesReview = former == .review && step == .preview
  }

  mutating func addEntry() {
    let entries = entries(of: step)
    edit(selectedRow?.placeOfNew(in: entries) ?? EntryPlace(entries.count))
  }

  mutating func deleteEntry() {
    guard let place = selectedEntry else { return }
    replaceEntries(entries(of: step).removing(place))
  }

  mutating func moveEntry(by count: Int) {
    guard let place = selectedEntry else { return }
    replaceEntries(entries(of: step).moving(place, by: count))
    select(EntryPlace(place.index + count, in: place.list))
  }

  /// Adds the fields of a preset that are not there yet.
  mutating func add(_ preset: FieldPreset) {
    let present = entries(of: step)
    let names = Set(present.compactMap { $0["name"]?.string })
    let new = preset.fields.filter { !names.contains($0.name) }.map(\.json)
    guard !new.isEmpty else { return }
    replaceEntries(present + new)
    select(EntryPlace(present.count))
  }

  /// The draft with the entry being edited in its place.
  var draftWithEntry: Draft? {
    guard var draft, editor != nil, let id = questionID(of: step) else { return draft }
    draft.answers = draft.answers.setting(id, to: JSON(entriesWithEdited))
    return draft
  }
}

extension String {
  /// The path as one word of a shell, which reads a `~` in front as the home folder.
  fileprivate var shellWord: String {
    let isBare = utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/._-~".utf8.contains(byte)
    }
    guard !isBare else { return self }
    let home = hasPrefix("~/") ? "~/" : ""
    let quoted = dropFirst(home.count).split(separator: "'", omittingEmptySubsequences: false)
    return "\(home)'\(quoted.joined(separator: "'\\''"))'"
  }
}

extension ChangeSet {
  /// The files that the person skipped.
  var leftOut: [FileChange] { changes.filter { !$0.isAccepted && $0.isEffective && !$0.path.isRecord } }

  /// Such as "Files: 18 to create, 2 to modify, and 9 records in .hangar/".
  var countsSentence: String {
    let (records, own) = (effective.filter(\.path.isRecord), effective.filter { !$0.path.isRecord })
    let counts = own.reduce(into: [:]) { $0[$1.action.name, default: 0] += 1 }
    let names = [
      ("create", "to create"), ("modify", "to modify"), ("delete", "to delete"),
      ("mode", "to change the mode of"),
    ]
    let skipped = leftOut.isEmpty ? [] : ["\(leftOut.count) left out"]
    let parts = names.compactMap { name, words in counts[name].map { "\($0) \(words)" } } + skipped
    let more = records.isEmpty ? "" : ", and \(records.count) records in \(Lock.folder)/"
    return "Files: \(parts.joined(separator: ", "))\(more)"
  }
}
