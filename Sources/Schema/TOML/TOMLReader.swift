import Findings
import OrderedCollections

/// Goes through the lines of one TOML text; `TOMLReader+Values.swift` has what stands behind a key.
struct TOMLReader: TextReader {
  let bytes: [UInt8]
  let file: String?
  var index = 0
  var cursor = TextCursor()
  var depth = 0
  private let root = TOMLTable(.header, at: nil)

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
  }

  mutating func read() -> Parsed {
    do throws(Unreadable) {
      try checkEncoding()
      var table = root
      while index < bytes.count { try readLine(&table) }
      return Parsed(value: root.json, findings: [])
    } catch {
      let place = Place(file: file, span: cursor.span(of: error.bytes, in: bytes))
      return Parsed(
        value: nil, findings: [Finding(error.rule, .error, at: place, error.message, remedy: error.remedy)])
    }
  }

  /// One line; of a value that goes on, all its lines.
  private mutating func readLine(_ table: inout TOMLTable) throws(Unreadable) {
    skipBlanks()
    switch byte {
    case Ascii.openBracket: table = try readHeader()
    case Ascii.hash, Ascii.lineFeed, Ascii.carriageReturn: break
    default: if index < bytes.count { try readMember(into: table) }
    }
    try endLine()
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func readHeader() throws(Unreadable) -> TOMLTable {
    let start = index
    depth = 0
    let isItem = bytes[start...].starts(with: [Ascii.openBracket, Ascii.openBracket])
    index += isItem ? 2 : 1
    let keys = try readKeys()
    try take(Ascii.closeBracket, after: "the name of the table")
    if isItem {
      guard byte == Ascii.closeBracket else { throw syntax("a second ']' must stand here, not \(here)") }
      index += 1
    }
    depth = keys.count
    let span = cursor.span(of: start..<index, in: bytes)
    return isItem ? try root.item(at: keys, span) : try root.table(at: keys, span)
  }

  /// `key = value`.
  mutating func readMember(into table: TOMLTable) throws(Unreadable) {
    let keys = try readKeys()
    try take(Ascii.equals, after: "the key \(quoted(keys[keys.count - 1].name))")
    skipBlanks()
    let place = try table.place(for: keys)
    depth += keys.count
    place.table.members[place.key.name] = TOMLTable.Member(span: place.key.span, .value(try readValue()))
    depth -= keys.count
  }

  /// A dotted key, with the blanks around it.
  private mutating func readKeys() throws(Unreadable) -> [TOMLKey] {
    var keys: [TOMLKey] = []
    repeat {
      if !keys.isEmpty { index += 1 }
      skipBlanks()
      keys.append(try readKey())
      guard depth + keys.count <= deepestNesting else { throw tooDeep() }
      skipBlanks()
    } while byte == UInt8(ascii: ".")
    return keys
  }

  private mutating func readKey() throws(Unreadable) -> TOMLKey {
    let start = index
    let name: String
    if byte == Ascii.quote || byte == Ascii.apostrophe {
      name = try readKeyString()
    } else {
      while byte.isBareKey { index += 1 }
      guard index > start else { throw syntax("a key must stand here, not \(here)") }
      name = String(decoding: bytes[start..<index], as: UTF8.self)
    }
    return TOMLKey(name: name, span: cursor.span(of: start..<index, in: bytes), bytes: start..<index)
  }
}

/// One part of a dotted key.
struct TOMLKey {
  let name: String
  let span: TextSpan
  let bytes: Range<Int>
}
