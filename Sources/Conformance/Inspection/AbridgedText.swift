import Schema

/// A JSON text of which long strings are cut, so that it can be read into a tree.
enum AbridgedText {
  /// Strings above this many bytes are cut.
  private static let longest = 4096
  private static let ellipsis = Array("…".utf8)

  /// Reads a text that is well formed; nil where its tree would take more memory than `limit` all the same.
  static func parse(_ start: Bytes, _ end: Bytes, _ limit: Int) -> Parsed? {
    guard TreeSize.estimate(start, end, longestString: longest) <= limit else { return nil }
    var text: [UInt8] = []
    var p = start
    while p < end {
      let piece = p
      while p < end, p.pointee != Ascii.quote { p += 1 }
      text += UnsafeBufferPointer(start: piece, count: p - piece)
      guard p < end else { break }
      var flags: UInt8 = 0
      guard let close = skipString(p + 1, &flags) else { return nil }
      append(p, close, to: &text)
      p = close + 1
    }
    return JSON.parse(text)
  }

  private static func append(_ open: Bytes, _ close: Bytes, to text: inout [UInt8]) {
    guard close - open > longest else {
      text += UnsafeBufferPointer(start: open, count: close - open + 1)
      return
    }
    let cut = endOfPart(open + 1, longest)
    text += UnsafeBufferPointer(start: open, count: cut - open)
    text += ellipsis + [Ascii.quote]
  }
}
