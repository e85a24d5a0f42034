/// What goes through the bytes of a text from its start to its end.
protocol TextReader {
  var bytes: [UInt8] { get }
  /// Of the next byte.
  var index: Int { get }
}

extension TextReader {
  /// The byte at the index, or 0 at the end: no text that is read holds a 0 outside an error.
  var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// What stands at the index, in words.
  var here: String {
    guard index < bytes.count else { return "the end of the text" }
    let byte = bytes[index]
    if byte == Ascii.lineFeed || byte == Ascii.carriageReturn { return "the end of the line" }
    guard byte >= 0x20, byte != 0x7F else { return "the control character U+\(hexadecimal(byte))" }
    return byte < 0x80 ? "'\(excerpt(index..<index + 1))'" : "a character that is not ASCII"
  }

  /// A stretch of the text, short enough for a sentence.
  func excerpt(_ range: Range<Int>) -> String {
    let end = min(range.upperBound, bytes.count, range.lowerBound + 40)
    let text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    return end < min(range.upperBound, bytes.count) ? text + "…" : text
  }
}

/// The bytes that the grammars give a meaning.
enum Ascii {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let apostrophe = UInt8(ascii: "'")
  static let equals = UInt8(ascii: "=")
  static let hash = UInt8(ascii: "#")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
