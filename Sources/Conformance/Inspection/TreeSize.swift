/// How many bytes of memory a JSON text would take as a tree, told by one pass over it that keeps nothing.
///
/// The weights are of what was measured of the tree, with the copy of the text that its reader works on.
enum TreeSize {
  /// A text of so many bytes fits whatever is in it: the densest takes a hundred times its length.
  static let small = 1 << 15

  private static let ofValue = 112
  private static let ofMember = 224

  /// The text ends with a line feed at `end`; of a string at most `longestString` bytes are counted.
  static func estimate(_ start: Bytes, _ end: Bytes, longestString: Int = .max) -> Int {
    var size = 0
    var p = start
    while p < end {
      switch p.pointee {
      case Ascii.quote:
        var flags: UInt8 = 0
        // A text that is broken is read no further.
        guard let close = skipString(p + 1, &flags) else { return size + 2 * (end - p) }
        size += 2 * min(close - p, longestString)
        p = close
      case Ascii.openBrace, Ascii.openBracket, Ascii.comma: size += ofValue
      case Ascii.colon: size += ofMember
      default: size += 1
      }
      p += 1
    }
    return size
  }
}
