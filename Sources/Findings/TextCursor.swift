/// Turns byte offsets into lines and columns, for offsets asked in rising order.
///
/// A line ends at LF, CRLF or a lone CR. A whole file costs one pass over its bytes, however many places
/// are asked for; an offset behind the last one starts again from the top.
package struct TextCursor: Sendable {
  /// The place of the last offset asked for.
  package private(set) var position: TextPosition
  private let origin: TextPosition

  /// - Parameter offset: Where the text starts in its file, past a byte order mark.
  package init(startingAt offset: Int = 0) {
    origin = TextPosition(line: 1, column: 1, offset: offset)
    position = origin
  }

  /// The place of a byte of a UTF-8 text; offsets past its end stand at the end.
  package mutating func position(at offset: Int, in bytes: [UInt8]) -> TextPosition {
    if offset < position.offset { position = origin }
    let end = min(offset, bytes.count)
    var (index, line, column) = (position.offset, position.line, position.column)
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    position = TextPosition(line: line, column: column, offset: index)
    return position
  }

  package mutating func span(of range: Range<Int>, in bytes: [UInt8]) -> TextSpan {
    let start = position(at: range.lowerBound, in: bytes)
    return TextSpan(start, position(at: range.upperBound, in: bytes))
  }
}
