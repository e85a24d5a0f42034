import Findings
import OrderedCollections

/// A recursive descent over the bytes of one JSON text; `JSONReader+Scalars.swift` has the leaves.
struct JSONReader: TextReader {
  let bytes: [UInt8]
  let file: String?
  var index = 0
  var cursor = TextCursor()
  var findings: [Finding] = []
  private var depth = 0

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
  }

  mutating func read() -> Parsed {
    do throws(Unreadable) {
      try readMark()
      skipSpace()
      let value = try readValue()
      skipSpace()
      guard index == bytes.count else { throw trailing() }
      return Parsed(value: value, findings: findings)
    } catch {
      report(error)
      return Parsed(value: nil, findings: findings)
    }
  }

  mutating func skipSpace() {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  mutating func readValue() throws(Unreadable) -> JSON {
    let start = cursor.position(at: index, in: bytes)
    let kind: JSON.Kind =
      switch byte {
      case Ascii.openBrace: .object(try readObject())
      case Ascii.openBracket: .array(try readArray())
      case Ascii.quote: .string(try readString())
      case Ascii.minus, Ascii.zero...Ascii.nine: .number(try readNumber())
      default: try readWord()
      }
    return JSON(kind, span: TextSpan(start, cursor.position(at: index, in: bytes)))
  }

  private mutating func readArray() throws(Unreadable) -> [JSON] {
    let open = try enter()
    var items: [JSON] = []
    while byte != Ascii.closeBracket {
      items.append(try readValue())
      try readSeparator(closing: Ascii.closeBracket, opened: open)
    }
    leave()
    return items
  }

  private mutating func readObject() throws(Unreadable) -> JSONObject {
    let open = try enter()
    var members = JSONObject()
    while byte != Ascii.closeBrace {
      let start = index
      guard byte == Ascii.quote else { throw notAKey(opened: open) }
      let key = try readString()
      let keySpan = cursor.span(of: start..<index, in: bytes)
      try readColon(after: key)
      let member = JSONMember(try readValue(), keySpan: keySpan)
      if let earlier = members.updateValue(member, forKey: key) {
        report(duplicate: key, at: keySpan, earlier: earlier.keySpan)
      }
      try readSeparator(closing: Ascii.closeBrace, opened: open)
    }
    leave()
    return members
  }

  /// Steps over an opening bracket and returns its offset.
  private mutating func enter() throws(Unreadable) -> Int {
    depth += 1
    guard depth <= deepestNesting else {
      throw Unreadable(
        rule: "json.nesting.too-deep", bytes: index..<index + 1,
        message: "arrays and objects stand more than \(deepestNesting) deep in one another")
    }
    index += 1
    skipSpace()
    return index - 1
  }

  /// Steps over a closing bracket.
  private mutating func leave() {
    depth -= 1
    index += 1
  }

  private mutating func readColon(after key: String) throws(Unreadable) {
    skipSpace()
    guard byte == Ascii.colon else {
      throw syntax("a ':' must follow the key \(quoted(key)), \(here) stands there")
    }
    index += 1
    skipSpace()
  }

  /// Steps over a comma, or stays on the closing bracket.
  private mutating func readSeparator(closing: UInt8, opened: Int) throws(Unreadable) {
    skipSpace()
    if byte == closing { return }
    guard byte == Ascii.comma else { throw unclosed(closing, opened: opened) }
    let comma = index
    index += 1
    skipSpace()
    guard byte != closing else {
      throw Unreadable(
        rule: "json.syntax.comma", bytes: comma..<comma + 1,
        message: "a comma stands before '\(Character(UnicodeScalar(closing)))' with nothing behind it",
        remedy: "Delete the comma.")
    }
  }
}
