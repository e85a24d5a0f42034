import Findings

/// The sentences for what a TOML text has wrong.
extension TOMLReader {
  /// TOML is UTF-8, and Python's reader takes a byte order mark for part of the first key.
  func checkEncoding() throws(Unreadable) {
    if let offset = firstNotUTF8(in: bytes[...]) {
      throw Unreadable(
        rule: "toml.encoding.utf8", bytes: offset..<offset + 1,
        message: "the byte 0x\(hexadecimal(bytes[offset]).suffix(2)) is not UTF-8 here",
        remedy: "Save the file as UTF-8.")
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw Unreadable(
        rule: "toml.encoding.utf8", bytes: 0..<3, message: "the text starts with a byte order mark",
        remedy: "Save the file as UTF-8 without a byte order mark.")
    }
  }

  func syntax(_ message: String, remedy: String? = nil) -> Unreadable {
    Unreadable(
      rule: "toml.syntax", bytes: index..<min(index + 1, bytes.count), message: message, remedy: remedy)
  }

  func control() -> Unreadable {
    syntax("the control character U+\(hexadecimal(byte)) stands here", remedy: "Delete it.")
  }

  func tooDeep() -> Unreadable {
    Unreadable(
      rule: "toml.nesting.too-deep", bytes: index..<min(index + 1, bytes.count),
      message: "tables and arrays stand more than \(deepestNesting) deep in one another")
  }

  func unclosed(_ open: Int) -> Unreadable {
    let mark = bytes[open] == Ascii.openBrace ? "}" : "]"
    return syntax(
      "a ',' or the '\(mark)' of what starts on line \(line(of: open)) must stand here, not \(here)")
  }

  func unknownWord(_ word: Range<Int>) -> Unreadable {
    let text = excerpt(word)
    let meant = ["true", "false"].first { $0 == text.lowercased() }
    return Unreadable(
      rule: "toml.syntax", bytes: word,
      message: "'\(text)' is no value: neither number, nor date, nor true or false",
      remedy: meant.map { "Write \($0)." } ?? "Put a text in double quotes.")
  }

  private func line(of offset: Int) -> Int {
    var cursor = TextCursor()
    return cursor.position(at: offset, in: bytes).line
  }
}
