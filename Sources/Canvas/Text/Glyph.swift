/// What one cell shows: a base character with its marks, and the columns it takes.
package struct Glyph: Hashable, Sendable {
  package let scalar: Unicode.Scalar
  /// 1 or 2.
  package let width: Int
  private(set) var packedMarks: UInt64

  static let space = Glyph(scalar: " ", width: 1)
  static let ellipsis = Glyph(scalar: "…", width: 1)

  init(scalar: Unicode.Scalar, width: Int, packedMarks: UInt64 = 0) {
    self.scalar = scalar
    self.width = width
    self.packedMarks = packedMarks
  }

  /// Adds a combining mark; a fourth one is left out, since terminals differ on how many they keep.
  mutating func add(mark: Unicode.Scalar) {
    let used = (64 - packedMarks.leadingZeroBitCount + Glyph.markBits - 1) / Glyph.markBits
    guard used < 3 else { return }
    packedMarks |= UInt64(mark.value) << UInt64(used * Glyph.markBits)
  }

  package var marks: [Unicode.Scalar] {
    var rest = packedMarks
    var marks: [Unicode.Scalar] = []
    while rest != 0 {
      if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { marks.append(mark) }
      rest >>= UInt64(Glyph.markBits)
    }
    return marks
  }

  package var text: String {
    var text = String(scalar)
    text.unicodeScalars.append(contentsOf: marks)
    return text
  }

  /// A Unicode scalar needs 21 bits.
  private static let markBits = 21
}
