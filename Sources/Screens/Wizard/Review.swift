package import Canvas
package import Changes
import Scaffold

/// The diff of everything that would be written, accepted or skipped file by file and hunk by hunk.
package struct Review: Equatable, Sendable {
  package private(set) var changes: ChangeSet
  package private(set) var list = ListView()
  /// The lines of the diff, one of them under the cursor.
  package private(set) var lines = ListView()
  /// How many columns of the diff are scrolled away on the left.
  private(set) var left = 0
  package private(set) var readsText = false
  package private(set) var sideBySide = false
  /// Whether there is room for old and new side by side; without it they stand one under the other.
  private(set) var isWide = false
  /// The diff of the selected file; worked out when the selection moves.
  private(set) var diff: FileDiff?

  /// The review of a comparison, without the files that were left out before.
  package init(_ changes: ChangeSet, without leftOut: [String] = []) {
    self.changes = changes
    self.leaveOut(changes.changes.map(\.path).filter { leftOut.contains($0.text) })
    list = ListView(count: shown.count)
    list.select(shown.firstIndex { $0.isEffective } ?? 0)
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
    review.changes.leaveOut(asIn: changes)
    review.list.resize(to: review.shown.count)
    review.loadDiff()
    return review
  }

  /// Takes in or leaves out the hunk under the cursor while the diff is read, else the file.
  package mutating func toggle() {
    guard let selected else { return }
    guard readsText, let hunk else { return accept(selected.path, !selected.isAccepted) }
    changes.accept(selected.path, hunk: hunk, !selected.accepts(hunk: hunk))
    acceptBase(of: selected.path)
  }

  mutating func leaveOut(_ paths: [RelativePath]) {
    for path in paths { accept(path, false) }
  }

  package mutating func acceptAll(_ accepted: Bool) {
    for change in shown { accept(change.path, accepted) }
  }

  private mutating func accept(_ path: RelativePath, _ accepted: Bool) {
    changes.accept(path, accepted)
    acceptBase(of: path)
  }

  /// A file goes with its pristine copy: the base of what was skipped stays as it was.
  private mutating func acceptBase(of path: RelativePath) {
    guard let copy = changes.changes.first(where: { $0.path.isPristineCopy(of: path) }) else { return }
    changes.accept(copy.path, changes[path]?.isAccepted ?? true)
  }

  package mutating func toggleLayout() {
    keepingHunk { $0.sideBySide.toggle() }
  }

  /// Whether old and new stand side by side.
  var showsPairs: Bool { sideBySide && isWide }

  /// Takes the width of the screen.
  mutating func fit(columns: Int) {
    let isWide = columns - Review.listColumns(of: columns) >= 68
    if isWide != self.isWide { keepingHunk { $0.isWide = isWide } }
  }

  static func listColumns(of columns: Int) -> Int { max(20, min(columns / 3, 44)) }

  private mutating func keepingHunk(_ change: (inout Review) -> Void) {
    let place = hunk
    change(&self)
    lines = ListView(count: shownLines.count)
    if let place { goTo(hunk: place) }
  }

  /// Gives the focus to the diff, or to the list of files.
  package mutating func read(_ reads: Bool) { readsText = reads }

  mutating func switchPane() { readsText.toggle() }

  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    if readsText { return lines.handle(event, rows: rows) || scrollSideways(event) }
    let before = list.selection
    guard list.handle(event, rows: rows) else { return false }
    if list.selection != before { loadDiff() }
    return true
  }

  /// Scrolls what the wheel is over.
  package mutating func roll(_ event: InputEvent, overText: Bool, rows: Int) {
    let focus = readsText
    readsText = overText
    _ = handle(event, rows: rows)
    readsText = focus
  }

  private mutating func scrollSideways(_ event: InputEvent) -> Bool {
    switch event {
    case .key(Chord(.left)): left = max(0, left - 8)
    case .key(Chord(.right)): left = min(left + 8, 1 << 12)
    default: return false
    }
    return true
  }

  mutating func click(row: Int) {
    if !list.click(row: row) { loadDiff() }
  }

  /// Puts the cursor on a line of the diff.
  mutating func show(line: Int) { lines.select(line) }

  private mutating func loadDiff() {
    diff = selected.map { $0.fullDiff() }
    left = 0
    lines = ListView(count: shownLines.count)
  }
}

/// Going from hunk to hunk.
extension Review {
  /// The place of the hunk under the cursor; nil where the file has none.
  package var hunk: Int? {
    hunkStarts.lastIndex { $0 <= lines.selection }
  }

  /// Goes so many hunks on, at the ends to the next file that would change.
  package mutating func moveHunk(by step: Int) {
    readsText = true
    let starts = hunkStarts
    let next = (hunk ?? 0) + step
    if starts.indices.contains(next) { return goTo(hunk: next) }
    let places = shown.indices.filter { shown[$0].isEffective }
    let beside =
      step > 0
      ? places.first { $0 > list.selection } : places.last { $0 < list.selection }
    guard let beside else { return }
    list.select(beside)
    loadDiff()
    if step < 0 { goTo(hunk: hunkStarts.count - 1) }
  }

  private mutating func goTo(hunk: Int) {
    let starts = hunkStarts
    if starts.indices.contains(hunk) { lines.select(starts[hunk]) }
  }

  /// The lines at which the hunks' headers stand.
  private var hunkStarts: [Int] {
    guard case .text(let hunks) = diff?.body else { return [] }
    return hunks.reduce(into: (starts: [], line: 0)) { place, hunk in
      place.starts.append(place.line)
      place.line += 1 + (showsPairs ? hunk.rows.count : hunk.lines.count)
    }.starts
  }
}
