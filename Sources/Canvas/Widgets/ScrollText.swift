/// Where one stands in a long text: a file, a log, a page of help.
///
/// The lines stay with their owner.
package struct ScrollText: Hashable, Sendable {
  /// The first line in view.
  package private(set) var top = 0
  /// How many columns are scrolled away on the left.
  package private(set) var left = 0
  /// Breaks long lines instead of scrolling sideways.
  package var wraps: Bool
  /// Whether lines that come at the end move the view; scrolling up pauses it, reaching the end resumes it.
  package private(set) var isFollowing: Bool
  private let isLog: Bool

  /// A log stays at its end as lines come.
  package init(wraps: Bool = false, isLog: Bool = false) {
    self.wraps = wraps
    self.isLog = isLog
    isFollowing = isLog
  }

  /// Brings the beginning of a line into view.
  package mutating func show(line: Int, rows: Int) {
    isFollowing = false
    left = 0
    if line < top || line >= top + rows { top = max(0, line - rows / 2) }
  }

  /// Takes a key or the wheel over a text of so many lines; false when it is none of its own.
  package mutating func handle(_ event: InputEvent, lines: Int, rows: Int) -> Bool {
    let last = max(0, lines - max(1, rows))
    if let step = ListView.step(of: event, page: max(1, rows - 1)) {
      let current = isFollowing ? last : min(top, last)
      top = step > 0 ? current + min(step, last - current) : max(0, current + step)
      isFollowing = isLog && top == last
      return true
    }
    guard !wraps, case .key(let chord) = event, chord.modifiers.isEmpty else { return false }
    switch chord.key {
    case .left: left = max(0, left - 8)
    case .right: left = min(left + 8, ScrollText.widest)
    default: return false
    }
    return true
  }

  /// Paints the lines in view; `line` is asked only for those.
  package func paint(into frame: inout Frame, in rect: Rect, lines: Int, line: (Int) -> [Span]) {
    let isScrolling = lines > rect.size.rows && rect.size.columns > 2
    let (body, bar) = rect.splitColumns(isScrolling ? -1 : rect.size.columns)
    let last = max(0, lines - max(1, rect.size.rows))
    let first = isFollowing ? last : min(top, last)
    frame.within(body) { frame in
      let shown = wraps ? wrapped(frame.size, first, lines, line) : plain(frame.size, first, lines, line)
      for (row, spans) in shown.enumerated() {
        frame.write(spans, at: Point(row: row, column: wraps ? 0 : -left))
        if !wraps {
          frame.mark(.row(first + row), Rect(row: row, column: 0, columns: frame.size.columns, rows: 1))
        }
      }
    }
    if isScrolling { frame.scrollbar(bar, showing: first..<min(lines, first + rect.size.rows), of: lines) }
  }

  /// Far to the right of anything somebody reads.
  private static let widest = 1 << 16

  private func plain(_ size: Size, _ first: Int, _ count: Int, _ line: (Int) -> [Span]) -> [[Span]] {
    (first..<max(first, min(count, first + size.rows))).map(line)
  }

  /// The wrapped lines from the first on, or, following, up to the last.
  private func wrapped(_ size: Size, _ first: Int, _ count: Int, _ line: (Int) -> [Span]) -> [[Span]] {
    var rows: [[Span]] = []
    for index in first..<max(first, min(count, first + size.rows)) {
      rows += line(index).wrapped(toColumns: size.columns)
      if rows.count >= size.rows, !isFollowing { break }
    }
    return Array(isFollowing ? rows.suffix(size.rows) : rows.prefix(size.rows))
  }
}

extension [Span] {
  /// The text broken where a line is full, as code and logs are; never empty.
  package func wrapped(toColumns columns: Int) -> [[Span]] {
    var lines: [[Span]] = [[]]
    var width = 0
    for span in self {
      var part = ""
      for glyph in Glyphs(span.text) {
        if width + glyph.width > Swift.max(1, columns), width > 0 {
          lines[lines.count - 1].append(Span(part, span.style))
          lines.append([])
          part = ""
          width = 0
        }
        part += glyph.text
        width += glyph.width
      }
      lines[lines.count - 1].append(Span(part, span.style))
    }
    return lines
  }
}
