/// Which of many rows is selected, and which are in view; the rows themselves stay with their owner.
package struct ListView: Hashable, Sendable {
  package private(set) var count: Int
  /// The selected row; 0 when there are none.
  package private(set) var selection = 0
  /// The first row in view, as the last `handle` left it.
  private var top = 0

  package init(count: Int = 0) {
    self.count = max(0, count)
  }

  /// Tells how many rows there are now; the selection stays as near as it can.
  package mutating func resize(to newCount: Int) {
    count = max(0, newCount)
    selection = max(0, min(selection, count - 1))
  }

  package mutating func select(_ row: Int) {
    selection = max(0, min(row, count - 1))
  }

  /// Selects a row that was clicked; true when it was selected already, which means the row itself.
  package mutating func click(row: Int) -> Bool {
    defer { select(row) }
    return selection == row
  }

  /// Takes a key or the wheel in a list of so many rows; false when it is none of its own.
  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    guard let step = ListView.step(of: event, page: max(1, rows - 1)) else { return false }
    select(step > 0 ? min(selection, count) + min(step, count) : selection - min(-step, count))
    top = visible(rows: rows).lowerBound
    return true
  }

  /// The rows in view: always with the selected one, and never past the end while there are rows above.
  package func visible(rows: Int) -> Range<Int> {
    let room = max(1, rows)
    let first = min(max(top, selection - room + 1), selection, max(0, count - room))
    return first..<min(count, first + room)
  }

  /// Which row is at a point of the frame; nil beside the rows.
  package func row(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = visible(rows: rect.size.rows).lowerBound + point.row - rect.origin.row
    return row < count ? row : nil
  }

  /// Paints the rows in view, each in a frame of its own, and marks the selected one.
  ///
  /// A bar in the last column tells where the view is when there are more rows than fit.
  package func paint(
    into frame: inout Frame, in rect: Rect, isFocused: Bool, row paintRow: (Int, inout Frame) -> Void
  ) {
    let visible = visible(rows: rect.size.rows)
    let isScrolling = count > rect.size.rows && rect.size.columns > 2
    let (rows, bar) = rect.splitColumns(isScrolling ? -1 : rect.size.columns)
    for index in visible where index - visible.lowerBound < rect.size.rows {
      let place = Rect(
        row: rows.origin.row + index - visible.lowerBound, column: rows.origin.column,
        columns: rows.size.columns, rows: 1)
      frame.within(place) { paintRow(index, &$0) }
      frame.mark(.row(index), place)
      if index == selection, isFocused { frame.select(place) }
    }
    if isScrolling { frame.scrollbar(bar, showing: visible, of: count) }
  }

  static func step(of event: InputEvent, page: Int) -> Int? {
    switch event {
    case .key(let chord) where chord.modifiers.isEmpty:
      switch chord.key {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      case .home: -Int.max
      case .end: Int.max
      default: nil
      }
    case .mouse(let mouse) where mouse.action == .wheelUp: -3
    case .mouse(let mouse) where mouse.action == .wheelDown: 3
    default: nil
    }
  }
}

extension Frame {
  /// Draws a bar whose thumb tells which part of something is in view.
  package mutating func scrollbar(_ rect: Rect, showing visible: Range<Int>, of count: Int) {
    let length = rect.size.rows
    guard length > 0, count > 0 else { return }
    fill(rect, style: .scrollbar, with: "│")
    let thumb = max(1, min(length, visible.count * length / count))
    let span = max(1, count - visible.count)
    let start = (length - thumb) * min(visible.lowerBound, span) / span
    fill(
      Rect(row: rect.origin.row + start, column: rect.origin.column, columns: 1, rows: thumb),
      style: .scrollbar, with: "█")
  }
}
