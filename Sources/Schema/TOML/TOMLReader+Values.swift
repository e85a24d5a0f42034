import Findings
import OrderedCollections

extension TOMLReader {
  mutating func readValue() throws(Unreadable) -> JSON {
    let start = cursor.position(at: index, in: bytes)
    let kind: JSON.Kind =
      switch byte {
      case Ascii.quote, Ascii.apostrophe: .string(try readString())
      case Ascii.openBracket: .array(try readArray())
      case Ascii.openBrace: try readInlineTable()
      default: try readWord()
      }
    return JSON(kind, span: TextSpan(start, cursor.position(at: index, in: bytes)))
  }

  private mutating func readArray() throws(Unreadable) -> [JSON] {
    let open = try enter()
    var items: [JSON] = []
    try skipLines()
    while byte != Ascii.closeBracket {
      items.append(try readValue())
      try skipLines()
      if byte == Ascii.comma { index += 1 } else if byte != Ascii.closeBracket { throw unclosed(open) }
      try skipLines()
    }
    leave()
    return items
  }

  /// `{ a = 1, b.c = 2 }`: on one line, and without a comma at the end.
  private mutating func readInlineTable() throws(Unreadable) -> JSON.Kind {
    let open = try enter()
    let table = TOMLTable(.header, at: nil)
    skipBlanks()
    while byte != Ascii.closeBrace || !table.members.isEmpty {
      try readMember(into: table)
      skipBlanks()
      if byte == Ascii.closeBrace { break }
      guard byte == Ascii.comma else { throw unclosed(open) }
      index += 1
    }
    leave()
    return table.json.kind
  }

  /// A number, a truth value, a date or a time.
  private mutating func readWord() throws(Unreadable) -> JSON.Kind {
    let start = index
    skipWord()
    let isDate = TOMLScalar.isDate(bytes[start..<index])
    if isDate, byte == UInt8(ascii: " "), index + 1 < bytes.count, bytes[index + 1].isDigit {
      index += 1
      skipWord()
    }
    guard index > start else { throw syntax("a value must stand here, not \(here)") }
    guard let kind = TOMLScalar.kind(of: bytes[start..<index]) else { throw unknownWord(start..<index) }
    return kind
  }

  private mutating func skipWord() {
    while byte.isBareKey || [UInt8(ascii: "+"), UInt8(ascii: "."), Ascii.colon].contains(byte) { index += 1 }
  }

  /// Steps over an opening bracket and returns its offset.
  private mutating func enter() throws(Unreadable) -> Int {
    depth += 1
    guard depth <= deepestNesting else { throw tooDeep() }
    index += 1
    return index - 1
  }

  private mutating func leave() {
    depth -= 1
    index += 1
  }
}
