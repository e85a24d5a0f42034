/// One line of a Markdown text, cut into what block structure asks of it.
struct MarkdownLine {
  let bytes: ArraySlice<UInt8>
  /// Columns before the first character that is not white space; tabs reach to the next multiple of four.
  let indent: Int
  /// Without indentation, trailing white space and line end.
  let content: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var columns = 0
    var start = bytes.startIndex
    while start < bytes.endIndex, bytes[start].isBlank {
      columns += bytes[start] == UInt8(ascii: "\t") ? 4 - columns % 4 : 1
      start += 1
    }
    var end = bytes.endIndex
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    indent = columns
    content = bytes[start..<end]
  }

  var isBlank: Bool { content.isEmpty }

  /// The text with at most `columns` of its indentation taken away.
  func text(dedentedBy columns: Int) -> String {
    let kept = max(0, indent - columns)
    return String(repeating: " ", count: kept) + String(decoding: content, as: UTF8.self)
  }

  /// The lines of a text, which end at LF, CRLF or a lone CR.
  static func forEach(in text: ArraySlice<UInt8>, _ body: (MarkdownLine) -> Void) {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
      body(MarkdownLine(text[start..<end]))
      let isPair = end + 1 < text.endIndex && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
