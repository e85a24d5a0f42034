package import Canvas
package import Changes
import Scaffold

/// The diff of everything that would be written, accepted or skipped file by file.
package struct Review: Equatable, Sendable {
  package private(set) var changes: ChangeSet
  package private(set) var list = ListView()
  package private(set) var text = ScrollText()
  package private(set) var readsText = false
  package private(set) var sideBySide = false
  /// The diff of the selected file; worked out when the selection moves.
  private(set) var diff: FileDiff?

  package init(_ changes: ChangeSet) {
    self.changes = changes
    list = ListView(count: shown.count)
    loadDiff()
  }

  /// The connector's own files: Hangar's records go with them and are not listed.
  package var shown: [FileChange] { changes.changes.filter { !$0.path.isRecord } }

  /// Whether any of the connector's own files would be written.
  package var writesSomething: Bool { shown.contains { $0.isAccepted && $0.isEffective } }

  package var selected: FileChange? {
    let shown = shown
    return shown.indices.contains(list.selection) ? shown[list.selection] : nil
  }

  /// Takes the comparison anew; what was skipped stays skipped.
  package func refreshed(_ new: ChangeSet) -> Review {
    var review = self
    review.changes = new
    for change in changes.changes where !change.isAccepted { review.changes.skip(change.path) }
    review.list.resize(to: review.shown.count)
    review.loadDiff()
    return review
  }

  package mutating func toggle() {
    guard let selected else { return }
    accept(selected.path, !selected.isAccepted)
  }

  package mutating func acceptAll(_ accepted: Bool) {
    for change in shown { accept(change.path, accepted) }
  }

  /// A file goes with its pristine copy: the base of what was skipped stays as it was.
  private mutating func accept(_ path: RelativePath, _ accepted: Bool) {
    changes.accept(path, accepted)
    if let copy = changes.changes.first(where: { $0.path.isPristineCopy(of: path) }) {
      changes.accept(copy.path, accepted)
    }
  }

  package mutating func toggleLayout() { sideBySide.toggle() }

  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if event == .key(Chord(.tab)) || event == .key(Chord(.tab, .shift)) {
      readsText.toggle()
      return true
    }
    if readsText { return text.handle(event, lines: diffLines.count, rows: rows) }
    let before = list.selection
    guard list.handle(event, rows: rows) else { return false }
    if list.selection != before { loadDiff() }
    return true
  }

  private mutating func loadDiff() {
    text = ScrollText()
    diff = selected.map { $0.diff() }
  }
}
