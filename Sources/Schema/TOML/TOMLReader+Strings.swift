extension TOMLReader {
  /// A string that is a key: on one line.
  mutating func readKeyString() throws(Unreadable) -> String {
    let isLong = bytes[index...].starts(with: [byte, byte, byte])
    guard !isLong else { throw syntax("a key is a string on one line", remedy: "Write it in single quotes.") }
    return try readString()
  }

  /// Any of the four kinds of string.
  mutating func readString() throws(Unreadable) -> String {
    let quote = byte
    let isLong = bytes[index...].starts(with: [quote, quote, quote])
    let open = index
    index += isLong ? 3 : 1
    if isLong { skipLineEnd() }
    var text: [UInt8] = []
    while try !isAtEnd(of: open, quote, isLong) {
      if byte == Ascii.backslash, quote == Ascii.quote {
        try readEscape(into: &text, isLong)
      } else if byte == Ascii.carriageReturn {
        // Behind it stands a line feed, which is all that readers keep of the two.
        index += 1
      } else {
        text.append(byte)
        index += 1
      }
    }
    // Up to two quotes may stand right in front of the closing three.
    while isLong, index + 3 < bytes.count, bytes[index + 3] == quote, text.suffix(2) != [quote, quote] {
      text.append(quote)
      index += 1
    }
    index += isLong ? 3 : 1
    return String(decoding: text, as: UTF8.self)
  }

  private func isAtEnd(of open: Int, _ quote: UInt8, _ isLong: Bool) throws(Unreadable) -> Bool {
    guard index < bytes.count, isLong || !isAtLineEnd else {
      throw Unreadable(
        rule: "toml.syntax", bytes: open..<open + 1,
        message: "the string that starts here has no closing quote",
        remedy: "Add the quote.")
    }
    if byte == quote { return !isLong || bytes[index...].starts(with: [quote, quote, quote]) }
    guard !byte.isControl || isAtLineEnd else { throw control() }
    return false
  }

  private mutating func readEscape(into text: inout [UInt8], _ isLong: Bool) throws(Unreadable) {
    let start = index
    index += 1
    let plain: UInt8? =
      switch byte {
      case Ascii.quote, Ascii.backslash: byte
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    switch byte {
    case UInt8(ascii: "u"): text += try readScalar(digits: 4, from: start)
    case UInt8(ascii: "U"): text += try readScalar(digits: 8, from: start)
    default:
      if let plain {
        text.append(plain)
        index += 1
      } else {
        try skipFold(isLong, from: start)
      }
    }
  }

  /// A backslash at the end of a line takes all room up to the next word away.
  private mutating func skipFold(_ isLong: Bool, from start: Int) throws(Unreadable) {
    skipBlanks()
    guard isLong, isAtLineEnd else {
      index = start
      throw Unreadable(
        rule: "toml.syntax", bytes: start..<min(start + 2, bytes.count),
        message: "'\(excerpt(start..<start + 2))' is no escape of TOML's",
        remedy: "Write \\\\ where a backslash is meant, or put the text in single quotes.")
    }
    while isAtLineEnd {
      skipLineEnd()
      skipBlanks()
    }
  }

  private mutating func readScalar(digits count: Int, from start: Int) throws(Unreadable) -> [UInt8] {
    index += 1
    let digits = bytes[index..<min(index + count, bytes.count)]
    guard digits.count == count, digits.allSatisfy(\.isHexadecimal),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = UnicodeScalar(code),
      let encoded = UTF8.encode(scalar)
    else {
      throw Unreadable(
        rule: "toml.syntax", bytes: start..<min(index + count, bytes.count),
        message: "'\(excerpt(start..<index + count))' stands for no character",
        remedy: "Write \(count) hexadecimal digits of a character behind it.")
    }
    index += count
    return Array(encoded)
  }
}
