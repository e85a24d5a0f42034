extension Frame {
  /// Draws a border with a title in its upper edge, and returns the rectangle inside.
  @discardableResult
  package mutating func box(_ rect: Rect, title: String = "", isFocused: Bool = false) -> Rect {
    let style: Style = isFocused ? .borderFocused : .border
    within(rect) { frame in
      frame.edges(style: style)
      guard !title.isEmpty, frame.size.columns > 4 else { return }
      frame.write(
        " \(title.truncated(toColumns: frame.size.columns - 4)) ", at: Point(row: 0, column: 1),
        style: isFocused ? .title : style)
    }
    return rect.inset()
  }

  /// Draws a horizontal line.
  package mutating func line(row: Int, style: Style = .border) {
    fill(Rect(row: row, column: 0, columns: size.columns, rows: 1), style: style, with: "─")
  }

  private mutating func edges(style: Style) {
    let last = Point(row: size.rows - 1, column: size.columns - 1)
    line(row: 0, style: style)
    line(row: last.row, style: style)
    for column in [0, last.column] {
      fill(Rect(row: 0, column: column, columns: 1, rows: size.rows), style: style, with: "│")
    }
    let corners: [(Int, Int, Unicode.Scalar)] = [
      (0, 0, "┌"), (0, last.column, "┐"), (last.row, 0, "└"), (last.row, last.column, "┘"),
    ]
    for (row, column, corner) in corners {
      put(Glyph(scalar: corner, width: 1), at: Point(row: row, column: column), style: style)
    }
  }
}
