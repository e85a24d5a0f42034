/// A stretch of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Writes text on one line and returns the columns it took.
  ///
  /// Text wider than `width`, or than what is left of the region, ends with `…`. Control characters are shown
  /// as pictures.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .text, width: Int? = nil
  ) -> Int {
    write([Span(text, style)], at: point, width: width)
  }

  /// Writes text of several styles on one line, as one text.
  @discardableResult
  package mutating func write(_ spans: [Span], at point: Point, width: Int? = nil) -> Int {
    let room = size.columns - point.column
    let limit = min(width ?? room, room)
    guard limit > 0 else { return 0 }
    var used = 0
    for span in spans {
      for glyph in Glyphs(span.text) {
        guard used + glyph.width <= limit else {
          put(.ellipsis, at: Point(row: point.row, column: point.column + limit - 1), style: span.style)
          return limit
        }
        put(glyph, at: Point(row: point.row, column: point.column + used), style: span.style)
        used += glyph.width
      }
    }
    return used
  }

  /// Writes text against the right edge of the region.
  package mutating func write(
    _ text: String, endingAtRightOf row: Int, style: Style = .text, margin: Int = 0
  ) {
    let shown = text.truncated(toColumns: size.columns - margin)
    let column = size.columns - margin - shown.columnWidth
    write(shown, at: Point(row: row, column: column), style: style)
  }

  /// Writes text wrapped into the region from a row on, and returns the rows it took.
  @discardableResult
  package mutating func writeWrapped(
    _ text: String, at point: Point, style: Style = .text, width: Int? = nil
  ) -> Int {
    let room = size.columns - point.column
    let limit = min(width ?? room, room)
    guard limit > 0 else { return 0 }
    let lines = text.wrapped(toColumns: limit)
    for (index, line) in lines.enumerated() where point.row + index < size.rows {
      write(line, at: Point(row: point.row + index, column: point.column), style: style, width: limit)
    }
    return lines.count
  }
}
