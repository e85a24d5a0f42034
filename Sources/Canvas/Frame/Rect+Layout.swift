/// Cutting a screen into panes; a rectangle never gets a negative size, however small the screen.
extension Rect {
  package var rows: Range<Int> { origin.row..<origin.row + max(0, size.rows) }
  package var columns: Range<Int> { origin.column..<origin.column + max(0, size.columns) }
  package var isEmpty: Bool { size.rows <= 0 || size.columns <= 0 }

  package func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }

  /// What both rectangles cover; empty, at one of the corners, when they are apart.
  package func intersection(_ other: Rect) -> Rect {
    let rows = rows.clamped(to: other.rows)
    let columns = columns.clamped(to: other.columns)
    return Rect(
      row: rows.lowerBound, column: columns.lowerBound, columns: columns.count, rows: rows.count)
  }

  /// The rectangle without a margin on each side.
  package func inset(rows vertical: Int = 1, columns horizontal: Int = 1) -> Rect {
    Rect(
      row: origin.row + vertical, column: origin.column + horizontal,
      columns: max(0, size.columns - 2 * horizontal), rows: max(0, size.rows - 2 * vertical))
  }

  /// Cuts off the first rows; with a negative count, the last ones come second.
  package func splitRows(_ count: Int) -> (top: Rect, bottom: Rect) {
    let cut = Rect.cut(size.rows, at: count)
    return (
      Rect(row: origin.row, column: origin.column, columns: size.columns, rows: cut),
      Rect(
        row: origin.row + cut, column: origin.column, columns: size.columns,
        rows: max(0, size.rows - cut))
    )
  }

  /// Cuts off the first columns; with a negative count, the last ones come second.
  package func splitColumns(_ count: Int) -> (left: Rect, right: Rect) {
    let cut = Rect.cut(size.columns, at: count)
    return (
      Rect(row: origin.row, column: origin.column, columns: cut, rows: size.rows),
      Rect(
        row: origin.row, column: origin.column + cut, columns: max(0, size.columns - cut),
        rows: size.rows)
    )
  }

  /// A rectangle of at most this size in the middle of this one.
  package func centred(_ wanted: Size) -> Rect {
    let columns = max(0, min(wanted.columns, size.columns))
    let rows = max(0, min(wanted.rows, size.rows))
    return Rect(
      row: origin.row + (size.rows - rows) / 2, column: origin.column + (size.columns - columns) / 2,
      columns: columns, rows: rows)
  }

  private static func cut(_ length: Int, at count: Int) -> Int {
    let wanted = count < 0 ? length + count : count
    return max(0, min(wanted, length))
  }
}
