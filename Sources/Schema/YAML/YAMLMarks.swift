import Findings

/// Turns libyaml's marks, which count Unicode scalars, into places of the text.
///
/// libyaml's own lines would differ from an editor's: it breaks them at U+0085, U+2028 and U+2029 too.
struct YAMLMarks {
  var cursor: TextCursor
  let start: Int
  private var scalar = 0
  private var offset: Int

  init(startingAt start: Int) {
    self.start = start
    offset = start
    cursor = TextCursor(startingAt: start)
  }

  mutating func span(_ scalars: Range<Int>, in bytes: [UInt8]) -> TextSpan {
    let range = advance(to: scalars.lowerBound, in: bytes)..<advance(to: scalars.upperBound, in: bytes)
    return cursor.span(of: range, in: bytes)
  }

  /// The offset of a scalar; those asked for in rising order cost one pass over the text.
  private mutating func advance(to target: Int, in bytes: [UInt8]) -> Int {
    if target < scalar { (scalar, offset) = (0, start) }
    while scalar < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalar += 1
    }
    return offset
  }
}
