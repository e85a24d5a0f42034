internal import CTerminal
internal import Canvas

/// Sends frames to curses, row by row, and only the rows that changed.
struct RowPainter {
  private var shown: Frame?
  private var shownCursor: Point?
  private var buffer: [ct_cell] = []

  /// Tells curses how every element looks; the first frame is painted whole.
  init(_ theme: Theme, depth: ColourDepth) {
    let faces = Style.allCases.flatMap { style in
      [false, true].map { ct_face(theme.face(for: style, isSelected: $0, depth: depth)) }
    }
    ct_set_faces(faces, Int32(faces.count))
  }

  /// Paints the next frame whole, since something else wrote on the screen.
  mutating func forget() { shown = nil }

  mutating func present(_ frame: Frame, size: Size) {
    let isNew = shown?.wholeSize != frame.wholeSize
    let rows = (0..<size.rows).filter { isNew || shown?.row($0, in: size) != frame.row($0, in: size) }
    guard isNew || !rows.isEmpty || shownCursor != frame.cursor else { return }
    for row in rows { put(frame.row(row, in: size), at: row, columns: size.columns) }
    let cursor = frame.cursor.flatMap { size.contains($0) ? $0 : nil }
    ct_flush(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    shown = frame
    shownCursor = frame.cursor
  }

  private mutating func put(_ cells: ArraySlice<Cell>, at row: Int, columns: Int) {
    buffer.removeAll(keepingCapacity: true)
    for cell in cells.prefix(columns) { buffer.append(ct_cell(cell)) }
    while buffer.count < columns { buffer.append(ct_cell(.blank(.text))) }
    ct_put_row(Int32(row), buffer, Int32(buffer.count))
  }
}

extension Frame {
  /// The row's cells; none below the frame, which may be smaller than the terminal.
  fileprivate func row(_ row: Int, in size: Size) -> ArraySlice<Cell> {
    row < wholeSize.rows ? self.row(row) : []
  }
}

extension Size {
  fileprivate func contains(_ point: Point) -> Bool { point.row < rows && point.column < columns }
}

extension ct_cell {
  fileprivate init(_ cell: Cell) {
    let marks = cell.packedMarks
    let mask: UInt64 = 0x1F_FFFF
    self.init(
      text: (
        cell.scalar.value, UInt32(marks & mask), UInt32(marks >> 21 & mask), UInt32(marks >> 42 & mask)
      ),
      face: UInt16(cell.style.rawValue) * 2 + (cell.isSelected ? 1 : 0), width: cell.width)
  }
}

extension ct_face {
  fileprivate init(_ face: Face) {
    let attributes: [(Attributes, Int)] = [
      (.bold, CT_BOLD), (.dim, CT_DIM), (.italic, CT_ITALIC), (.underline, CT_UNDERLINE),
      (.reverse, CT_REVERSE),
    ]
    self.init(
      foreground: ct_face.number(of: face.foreground), background: ct_face.number(of: face.background),
      attributes: attributes.reduce(0) { face.attributes.contains($1.0) ? $0 | UInt32($1.1) : $0 })
  }

  /// Curses' number of a colour; with direct colour the first eight numbers mean the basic colours, so that
  /// the nearly black below them is one step lighter.
  private static func number(of colour: Colour?) -> Int32 {
    switch colour {
    case .terminal?, nil: -1
    case .palette(let index)?: Int32(index)
    case .rgb(let rgb)?: Int32(rgb.value == 0 ? 0 : max(8, rgb.value))
    }
  }
}
