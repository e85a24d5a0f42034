package import Canvas
import Changes

extension Review {
  /// Under this width old and new do not stand side by side, whatever was chosen.
  private static let sideBySideColumns = 100

  package func paint(into frame: inout Frame, in rect: Rect) {
    let (left, right) = rect.splitColumns(max(20, min(rect.size.columns / 3, 44)))
    let accepted = changes.effective.count
    let inside = frame.box(
      left, title: "To write (\(accepted) of \(changes.changes.count))", isFocused: !readsText)
    list.paint(into: &frame, in: inside, isFocused: !readsText) { row, frame in
      frame.write(Review.spans(changes.changes[row]), at: Point(row: 0, column: 0))
    }
    let title = selected.map { "\($0.action.name) \($0.path)" } ?? ""
    let pane = frame.box(right, title: title, isFocused: readsText)
    let rows = sideBySide && pane.size.columns >= Self.sideBySideColumns * 2 / 3
    let lines = rows ? sideBySideLines(columns: pane.size.columns) : diffLines
    text.paint(into: &frame, in: pane, lines: lines.count) { lines[$0] }
  }

  private static func spans(_ change: FileChange) -> [Span] {
    let box = change.isEffective ? (change.isAccepted ? "[x] " : "[ ] ") : "    "
    return [
      Span(box, change.isAccepted ? .success : .muted), Span(change.action.sign + " ", change.action.style),
      Span(change.path.text, change.isAccepted ? .text : .muted),
    ]
  }

  /// The diff one line under the other.
  var diffLines: [[Span]] {
    guard let diff else { return [] }
    switch diff.body {
    case .binary(let before, let after):
      let old = before.map { "\($0) bytes" } ?? "new"
      let new = after.map { "\($0) bytes" } ?? "gone"
      return [[Span("binary: \(old) → \(new)", .muted)]]
    case .text(let hunks) where hunks.isEmpty: return [[Span(unchangedSentence, .muted)]]
    case .text(let hunks): return hunks.flatMap(Review.unified)
    }
  }

  private var unchangedSentence: String {
    guard let selected else { return "" }
    switch selected.action {
    case .kept: return "The file is there and yours; it is left as it is."
    case .conflict(let obstacle): return "\(selected.path) \(obstacle)"
    case .changeMode: return "Only the file's mode changes."
    default: return "Nothing changes."
    }
  }

  private static func unified(_ hunk: Hunk) -> [[Span]] {
    let header: [Span] = [Span(hunk.header, .hunk)]
    return [header] + hunk.lines.map { [Span($0.kind.sign, $0.kind.style)] + words($0) }
  }

  private func sideBySideLines(columns: Int) -> [[Span]] {
    guard case .text(let hunks) = diff?.body, !hunks.isEmpty else { return diffLines }
    let half = max(1, (columns - 1) / 2)
    return hunks.flatMap { hunk -> [[Span]] in
      let header: [Span] = [Span(hunk.header, .hunk)]
      return [header] + hunk.rows.map { Review.pair($0, columns: half) }
    }
  }

  private static func pair(_ row: DiffRow, columns: Int) -> [Span] {
    cell(row.left, columns: columns) + [Span("│", .border)] + cell(row.right, columns: columns)
  }

  private static func cell(_ line: DiffLine?, columns: Int) -> [Span] {
    guard let line else { return [Span(String(repeating: " ", count: columns))] }
    let text = (line.kind.sign + line.text).truncated(toColumns: columns).padded(toColumns: columns)
    return [Span(text, line.kind.style)]
  }

  /// A line's text with the words that differ set off.
  private static func words(_ line: DiffLine) -> [Span] {
    guard !line.words.isEmpty else { return [Span(line.text, line.kind.style)] }
    let bytes = Array(line.text.utf8)
    var spans: [Span] = []
    var place = 0
    for range in line.words where range.lowerBound >= place && range.upperBound <= bytes.count {
      spans.append(Span(String(decoding: bytes[place..<range.lowerBound], as: UTF8.self), line.kind.style))
      spans.append(Span(String(decoding: bytes[range], as: UTF8.self), line.kind.wordStyle))
      place = range.upperBound
    }
    return spans + [Span(String(decoding: bytes[place...], as: UTF8.self), line.kind.style)]
  }
}

extension DiffLine.Kind {
  fileprivate var sign: String {
    switch self {
    case .context: " "
    case .removed: "-"
    case .added: "+"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .context: .text
    case .removed: .removed
    case .added: .added
    }
  }

  fileprivate var wordStyle: Style { self == .removed ? .removedWord : .addedWord }
}

extension FileAction {
  /// One letter, as git's status has it.
  fileprivate var sign: String {
    switch self {
    case .create: "A"
    case .modify: "M"
    case .delete: "D"
    case .changeMode: "m"
    case .unchanged: "="
    case .kept: "·"
    case .conflict: "!"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .create: .added
    case .modify, .changeMode: .warning
    case .delete: .removed
    case .unchanged, .kept: .muted
    case .conflict: .error
    }
  }
}
