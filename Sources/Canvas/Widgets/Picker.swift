/// A list narrowed by typing: the palette, the help, every choice among many.
package struct Picker: Hashable, Sendable {
  /// One row that fits the query.
  package struct Row: Hashable, Sendable {
    /// Its place among the titles.
    package var index: Int
    /// Which characters of the title fit the query.
    package var positions: [Int]
  }

  package private(set) var query = TextField()
  package private(set) var titles: [String]
  /// The rows that fit, best first.
  package private(set) var rows: [Row]
  package private(set) var list: ListView

  package init(_ titles: [String]) {
    self.titles = titles
    rows = titles.indices.map { Row(index: $0, positions: []) }
    list = ListView(count: titles.count)
  }

  /// The place among the titles of the selected row; nil when none fits.
  package var selection: Int? { rows.isEmpty ? nil : rows[list.selection].index }

  /// Takes what is typed and what moves the selection; false when it is none of its own.
  package mutating func handle(_ event: InputEvent, rows count: Int) -> Bool {
    let isTextMove: Bool =
      if case .key(let chord) = event { [.home, .end].contains(chord.key) } else { false }
    if !isTextMove, list.handle(event, rows: count) { return true }
    let before = query.text
    guard query.handle(event) else { return false }
    if query.text != before { narrow() }
    return true
  }

  package mutating func select(row: Int) { list.select(row) }

  /// Selects a row that was clicked; true when it was selected already.
  package mutating func click(row: Int) -> Bool { list.click(row: row) }

  /// Paints the query above the rows; a row's title stands left of its `detail`.
  package func paint(
    into frame: inout Frame, in rect: Rect, isFocused: Bool, placeholder: String = "type to filter",
    detail: (Int) -> Span? = { _ in nil }
  ) {
    let (field, rest) = rect.splitRows(1)
    query.paint(into: &frame, in: field, isFocused: isFocused, placeholder: placeholder)
    if rows.isEmpty {
      frame.within(rest) { $0.write("nothing fits", at: Point(row: 0, column: 0), style: .muted) }
    }
    list.paint(into: &frame, in: rest, isFocused: true) { row, frame in
      let index = rows[row].index
      let detail = detail(index)
      let width = detail.map { min($0.text.columnWidth, frame.size.columns / 2) + 1 } ?? 0
      frame.write(
        Span.highlighting(rows[row].positions, of: titles[index]), at: Point(row: 0, column: 0),
        width: frame.size.columns - width)
      if let detail {
        frame.write(
          detail.text.truncated(toColumns: width - 1), endingAtRightOf: 0, style: detail.style)
      }
    }
  }

  private mutating func narrow() {
    rows = FuzzyMatch.rank(query.text, titles).map { Row(index: $0.index, positions: $0.match.positions) }
    list = ListView(count: rows.count)
  }
}

extension Span {
  /// A text with some of its characters in the style of a match.
  package static func highlighting(
    _ positions: [Int], of text: String, style: Style = .text
  ) -> [Span] {
    guard !positions.isEmpty else { return [Span(text, style)] }
    let marked = Set(positions)
    return text.enumerated().reduce(into: []) { spans, next in
      let wanted: Style = marked.contains(next.offset) ? .match : style
      if spans.last?.style == wanted {
        spans[spans.count - 1].text.append(next.element)
      } else {
        spans.append(Span(String(next.element), wanted))
      }
    }
  }
}
