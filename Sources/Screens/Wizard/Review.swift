package import Canvas
package import Changes

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
    list = ListView(count: changes.changes.count)
    loadDiff()
  }

  package var selected: FileChange? {
    changes.changes.indices.contains(list.selection) ? changes.changes[list.selection] : nil
  }

  /// Takes the comparison anew; what was skipped stays skipped.
  package func refreshed(_ new: ChangeSet) -> Review {
    var review = self
    review.changes = new
    for change in changes.changes where !change.isAccepted { review.changes.skip(change.path) }
    review.list.resize(to: new.changes.count)
    review.loadDiff()
    return review
  }

  package mutating func toggle() {
    guard let selected else { return }
    changes.accept(selected.path, !selected.isAccepted)
  }

  package mutating func acceptAll(_ accepted: Bool) {
    for change in changes.changes { changes.accept(change.path, accepted) }
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
