package import Canvas
import Changes
import Scaffold

extension Review {
  package func paint(into frame: inout Frame, in rect: Rect) {
    let (left, right) = rect.splitColumns(Review.listColumns(of: rect.size.columns))
    paintList(into: &frame, in: left)
    frame.mark(.diff, right)
    let pane = frame.box(right, title: diffTitle(toColumns: right.size.columns - 4), isFocused: readsText)
    let rows = shownLines
    lines.paint(into: &frame, in: pane, isFocused: readsText) { row, frame in
      switch rows[row] {
      case .one(let spans): frame.write(spans, at: Point(row: 0, column: -self.left))
      case .header(let hunk, let spans):
        frame.write([box(of: hunk)] + spans, at: Point(row: 0, column: 0))
      case .pair(let pair):
        let half = max(1, (frame.size.columns - 1) / 2)
        frame.write(Review.pair(pair, columns: half, from: self.left), at: Point(row: 0, column: 0))
      }
    }
  }

  private func diffTitle(toColumns columns: Int) -> String {
    guard let selected else { return "" }
    let action = "\(selected.action.name) "
    var place = ""
    if case .text(let hunks) = diff?.body, hunks.count > 1, let hunk {
      place = ", hunk \(hunk + 1) of \(hunks.count)"
    }
    let room = columns - action.columnWidth - place.columnWidth
    return action + selected.path.text.truncatedInFront(toColumns: room) + place
  }

  /// Whether the hunk is written; nothing where the file is taken or left as a whole.
  private func box(of hunk: Int) -> Span {
    guard let selected, selected.action == .modify else { return Span("") }
    return selected.accepts(hunk: hunk) ? Span("[x] ", .success) : Span("[ ] ", .muted)
  }

  private func paintList(into frame: inout Frame, in rect: Rect) {
    let shown = shown
    let accepted = shown.count { $0.isAccepted && $0.isEffective }
    let title = "To write (\(accepted) of \(shown.count))"
    let (inside, note) = frame.box(rect, title: title, isFocused: !readsText).splitRows(-1)
    frame.mark(.changes, rect)
    list.paint(into: &frame, in: inside, isFocused: !readsText) { row, frame in
      frame.write(Review.spans(shown[row], columns: frame.size.columns), at: Point(row: 0, column: 0))
    }
    let records = changes.effective.count { $0.path.isRecord }
    guard records > 0 else { return }
    frame.within(note) { frame in
      _ = frame.write("+ \(records) records in \(Lock.folder)/", at: Point(row: 0, column: 0), style: .muted)
    }
  }

  private static func spans(_ change: FileChange, columns: Int) -> [Span] {
    let mark = !change.isAccepted ? " " : change.skippedHunks.isEmpty ? "x" : "~"
    let box = change.isEffective ? "[\(mark)] " : "    "
    return [
      Span(box, change.isAccepted ? .success : .muted), Span(change.action.sign + " ", change.action.style),
      Span(change.path.text.truncatedInFront(toColumns: columns - 6), change.isAccepted ? .text : .muted),
    ]
  }

  /// One line of the diff as it is shown.
  enum Line {
    case one([Span])
    case header(Int, [Span])
    case pair(DiffRow)

    /// What a search looks at.
    var text: String {
      switch self {
      case .one(let spans), .header(_, let spans): spans.map(\.text).joined()
      case .pair(let row): [row.left?.text, row.right?.text].compactMap { $0 }.joined(separator: "\n")
      }
    }
  }

  /// The diff one line under the other, or side by side.
  var shownLines: [Line] {
    guard let diff else { return [] }
    switch diff.body {
    case .binary(let before, let after):
      let old = before.map { "\($0) bytes" } ?? "new"
      let new = after.map { "\($0) bytes" } ?? "gone"
      return [.one([Span("binary: \(old) → \(new)", .muted)])]
    case .text(let hunks) where hunks.isEmpty: return [.one([Span(unchangedSentence, .muted)])]
    case .text(let hunks):
      return hunks.enumerated().flatMap { place, hunk in
        [.header(place, [Span(hunk.header, .hunk)])]
          + (showsPairs
            ? hunk.rows.map(Line.pair)
            : hunk.lines.map { .one([Span($0.kind.sign, $0.kind.style)] + Review.words($0)) })
      }
    }
  }

  private var unchangedSentence: String {
    guard let selected else { return "" }
    switch selected.action {
    case .kept: return "The file is there and yours; it is left as it is."
    case .conflict(let obstacle): return "\(selected.path) \(obstacle)"
    case .changeMode: return "Only the file's mode changes."
    case .create: return "An empty file."
    default: return "Nothing changes."
    }
  }

  private static func pair(_ row: DiffRow, columns: Int, from left: Int) -> [Span] {
    cell(row.left, columns, left) + [Span("│", .border)] + cell(row.right, columns, left)
  }

  private static func cell(_ line: DiffLine?, _ columns: Int, _ left: Int) -> [Span] {
    guard let line else { return [Span(String(repeating: " ", count: columns))] }
    let text = line.kind.sign + String(line.text.dropFirst(left))
    return [Span(text.truncated(toColumns: columns).padded(toColumns: columns), line.kind.style)]
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
