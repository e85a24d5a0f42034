import Findings

extension JSONReader {
  /// Reads a string from its opening to behind its closing quote.
  mutating func readString() throws(Unreadable) -> String {
    let open = index
    index += 1
    try skipPlain(opened: open)
    let plain = open + 1..<index
    if byte == Ascii.backslash { return try readEscaped(from: open) }
    index += 1
    guard let text = String(validating: bytes[plain], as: UTF8.self) else { throw notUTF8(plain) }
    return text
  }

  /// Goes on to the next quote or backslash.
  private mutating func skipPlain(opened: Int) throws(Unreadable) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Ascii.quote || byte == Ascii.backslash { return }
      guard byte >= 0x20 else { throw controlInString(byte, opened: opened) }
      index += 1
    }
    throw unclosedString(opened)
  }

  private mutating func readEscaped(from open: Int) throws(Unreadable) -> String {
    var text = Array(bytes[open + 1..<index])
    while byte == Ascii.backslash {
      try readEscape(into: &text)
      let start = index
      try skipPlain(opened: open)
      text += bytes[start..<index]
    }
    index += 1
    guard let result = String(validating: text, as: UTF8.self) else { throw notUTF8(open + 1..<index - 1) }
    return result
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Unreadable) {
    let start = index
    index += 1
    guard byte != UInt8(ascii: "u") else { return try readUnicodeEscape(from: start, into: &text) }
    let plain: UInt8 =
      switch byte {
      case Ascii.quote, Ascii.backslash, UInt8(ascii: "/"): byte
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: throw unknownEscape(start)
      }
    text.append(plain)
    index += 1
  }

  private mutating func readUnicodeEscape(from start: Int, into text: inout [UInt8]) throws(Unreadable) {
    var code = try readCodeUnit(from: start)
    if code & 0xFC00 == 0xD800, byte == Ascii.backslash, index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let second = index
      index += 1
      let low = try readCodeUnit(from: second)
      if low & 0xFC00 == 0xDC00 { code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF) }
    }
    guard let scalar = UnicodeScalar(code) else {
      throw Unreadable(
        rule: "json.syntax.escape", bytes: start..<index,
        message: "'\(excerpt(start..<start + 6))' is half of a pair and stands for no character")
    }
    text += UTF8.encode(scalar).map(Array.init) ?? []
  }

  /// Reads the `uXXXX` at the index.
  private mutating func readCodeUnit(from start: Int) throws(Unreadable) -> UInt32 {
    index += 1
    let digits = bytes[index..<min(index + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw Unreadable(
        rule: "json.syntax.escape", bytes: start..<index,
        message: "'\\u' must be followed by four hexadecimal digits")
    }
    index += 4
    return code
  }
}
