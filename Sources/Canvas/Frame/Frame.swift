/// A screen's worth of cells, painted from values and never read back.
///
/// Painting is clipped: every call is safe at every size and place. Inside `within` all places are relative
/// to the region, and `size` is the region's. The widths of a row's cells always sum to its columns.
package struct Frame: Equatable, Sendable {
  /// Row after row, of the whole frame.
  private var cells: [Cell]
  /// The size of the whole frame.
  package let wholeSize: Size
  private var origin = Point(row: 0, column: 0)
  private var clip: Rect
  /// The size of the region being painted.
  package private(set) var size: Size
  /// Where the text cursor shows, in the whole frame; hidden when nil.
  package private(set) var cursor: Point?
  /// What a click means, in the order of painting.
  private(set) var marks: [Mark] = []

  /// A frame of blanks; a negative size counts as none.
  package init(size: Size, style: Style = .text) {
    let kept = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank(style), count: kept.columns * kept.rows)
    wholeSize = kept
    self.size = kept
    clip = Rect(row: 0, column: 0, columns: kept.columns, rows: kept.rows)
  }

  /// The region being painted, in its own coordinates.
  package var bounds: Rect { Rect(row: 0, column: 0, columns: size.columns, rows: size.rows) }

  /// The cells of one row of the whole frame.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * wholeSize.columns..<(row + 1) * wholeSize.columns]
  }

  /// Paints a part of the region; what lies outside of it stays untouched.
  package mutating func within(_ rect: Rect, _ paint: (inout Frame) -> Void) {
    let outer = (origin, clip, size)
    origin = Point(row: origin.row + rect.origin.row, column: origin.column + rect.origin.column)
    size = Size(columns: max(0, rect.size.columns), rows: max(0, rect.size.rows))
    clip = clip.intersection(
      Rect(row: origin.row, column: origin.column, columns: size.columns, rows: size.rows))
    paint(&self)
    (origin, clip, size) = outer
  }

  /// Shows the text cursor at a place of the region, unless the place is clipped away.
  package mutating func showCursor(at point: Point) {
    let place = Point(row: origin.row + point.row, column: origin.column + point.column)
    if clip.contains(place) { cursor = place }
  }

  /// Says what a click in a part of the region means.
  package mutating func mark(_ target: Mark.Target, _ rect: Rect) {
    let kept = absolute(rect)
    if !kept.isEmpty { marks.append(Mark(target: target, rect: kept)) }
  }

  /// Forgets what clicks mean, since what comes stands in front of everything.
  package mutating func unmark() { marks = [] }

  /// Gives a cell of the whole frame another style.
  mutating func restyle(row: Int, column: Int, _ style: Style) {
    cells[row * wholeSize.columns + column].style = style
  }

  /// Puts one glyph; half of a wide one, at an edge or left over from before, becomes a blank.
  package mutating func put(_ glyph: Glyph, at point: Point, style: Style) {
    let row = origin.row + point.row
    let column = origin.column + point.column
    guard clip.rows.contains(row) else { return }
    let isWhole =
      clip.columns.contains(column) && (glyph.width == 1 || clip.columns.contains(column + 1))
    if isWhole {
      let cell = Cell(glyph, style: style)
      set(cell, row: row, column: column)
      if glyph.width == 2 { set(.continuation(of: cell), row: row, column: column + 1) }
    } else {
      for half in column..<column + glyph.width where clip.columns.contains(half) {
        set(.blank(style), row: row, column: half)
      }
    }
  }

  /// Marks a stretch as standing on the selected row.
  package mutating func select(_ rect: Rect) {
    let kept = absolute(rect)
    for row in kept.rows {
      for column in kept.columns { cells[row * wholeSize.columns + column].isSelected = true }
    }
  }

  /// Fills a stretch with one narrow character, blanks unless told.
  package mutating func fill(_ rect: Rect, style: Style, with scalar: Unicode.Scalar = " ") {
    precondition(String(scalar).columnWidth == 1, "a wide character has no place in a single cell")
    let kept = absolute(rect)
    let cell = Cell(Glyph(scalar: scalar, width: 1), style: style)
    for row in kept.rows {
      for column in kept.columns { set(cell, row: row, column: column) }
    }
  }

  /// The cells as they are, each one given anew.
  func mapping(_ change: (Cell) -> Cell) -> Frame {
    var copy = self
    for index in copy.cells.indices { copy.cells[index] = change(copy.cells[index]) }
    return copy
  }

  private func absolute(_ rect: Rect) -> Rect {
    clip.intersection(
      Rect(
        row: origin.row + rect.origin.row, column: origin.column + rect.origin.column,
        columns: rect.size.columns, rows: rect.size.rows))
  }

  /// Sets a cell and blanks what it cuts in half.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let start = row * wholeSize.columns
    let index = start + column
    if cells[index].width == 0, cell.width != 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    if cells[index].width == 2, cells.indices.contains(index + 1) {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }
}
