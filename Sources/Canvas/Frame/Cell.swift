/// One character cell, small enough that comparing two frames is comparing memory.
package struct Cell: Hashable, Sendable {
  /// Up to three combining marks of 21 bits each, the first in the lowest bits.
  package private(set) var packedMarks: UInt64 = 0
  /// The base character, never a control character.
  package private(set) var scalar: Unicode.Scalar
  package var style: Style
  /// How many columns the glyph takes: 1 or 2, and 0 for the second half of a wide glyph.
  package private(set) var width: UInt8
  /// Whether the cell stands on the selected row; the theme lays its `selected` element over the style.
  package var isSelected = false

  package init(_ glyph: Glyph, style: Style) {
    scalar = glyph.scalar
    width = UInt8(glyph.width)
    packedMarks = glyph.packedMarks
    self.style = style
  }

  package static func blank(_ style: Style) -> Cell { Cell(.space, style: style) }

  /// The second half of a wide glyph.
  static func continuation(of cell: Cell) -> Cell {
    var half = Cell(.space, style: cell.style)
    half.width = 0
    half.isSelected = cell.isSelected
    return half
  }

  /// The glyph as it stands in the cell.
  package var glyph: Glyph { Glyph(scalar: scalar, width: Int(width), packedMarks: packedMarks) }
}
