/// How many bytes of memory a JSON text would take as a tree, told by one pass over it that keeps nothing.
///
/// The weights are of what was measured of the tree, with the copy of the text that its reader works on.
enum TreeSize {
  /// A text of so many bytes fits whatever is in it: the densest takes a hundred times its length.
  static let small = 1 << 15

  private static let ofValue = 112
  private static let ofMember = 224

  static func estimate(_ start: Bytes, _ end: Bytes) -> Int {
    var size = end - start
    var p = start
    while p < end {
      switch p.pointee {
      case Ascii.quote:
        var flags: UInt8 = 0
        // A text that is broken is read no further.
        guard let close = skipString(p + 1, &flags) else { return size + (end - p) }
        size += close - p
        p = close
      case Ascii.openBrace, Ascii.openBracket, Ascii.comma: size += ofValue
      case Ascii.colon: size += ofMember
      default: break
      }
      p += 1
    }
    return size
  }
}
