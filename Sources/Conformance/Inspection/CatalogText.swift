import Schema

/// Where the streams of a CATALOG message stand in its text, so that each can be read by itself.
struct CatalogText {
  /// The message without its streams.
  let frame: [UInt8]
  /// Where each of them stands, from the start of the text.
  let streams: [Range<Int>]

  /// Nil where no list of streams is in a text, which must be well formed.
  init?(_ start: Bytes, _ end: Bytes) {
    var steps = JSONSteps(start, end)
    guard steps.enter("catalog"), steps.enter("streams"), let list = steps.items() else { return nil }
    streams = list.items.map { $0.lowerBound - start..<$0.upperBound - start }
    frame =
      Array(UnsafeBufferPointer(start: start, count: list.inside.lowerBound - start))
      + Array(UnsafeBufferPointer(start: list.inside.upperBound, count: end - list.inside.upperBound))
  }

  /// What a stream is known by, as a stream with nothing else.
  static func name(ofStreamAt start: Bytes, _ end: Bytes) -> JSON {
    let members = ["name", "namespace"].compactMap { key -> (String, JSON)? in
      var steps = JSONSteps(start, end)
      guard steps.enter(key) else { return nil }
      let text = steps.value()
      guard text.count <= RecordEnvelope.longestName else { return nil }
      return JSON.parse(Array(text)).value.map { (key, $0) }
    }
    return JSON(members: members)
  }
}

/// Steps through a JSON text that is known to be well formed and to end with a line feed.
struct JSONSteps {
  private var p: Bytes
  private let end: Bytes

  init(_ start: Bytes, _ end: Bytes) {
    p = skipSpace(start)
    self.end = end
  }

  /// Goes to the value of a member, the last of several; false where this is no object that has it.
  ///
  /// A name that is written with escapes is not known.
  mutating func enter(_ name: String) -> Bool {
    guard p.pointee == Ascii.openBrace else { return false }
    var found: Bytes?
    p = skipSpace(p + 1)
    while p < end, p.pointee == Ascii.quote {
      let key = p
      skipValue()
      let written = UnsafeBufferPointer(start: key + 1, count: p - key - 2)
      p = skipSpace(skipSpace(p) + 1)
      if written.elementsEqual(name.utf8) { found = p }
      skipValue()
      skipComma()
    }
    p = found ?? p
    return found != nil
  }

  /// The items of the list, and all between its brackets; nil where this is no list.
  mutating func items() -> (items: [Range<Bytes>], inside: Range<Bytes>)? {
    guard p.pointee == Ascii.openBracket else { return nil }
    let open = p + 1
    var items: [Range<Bytes>] = []
    p = skipSpace(open)
    while p < end, p.pointee != Ascii.closeBracket {
      let item = p
      skipValue()
      items.append(item..<p)
      skipComma()
    }
    return (items, open..<p)
  }

  /// The text of the value.
  mutating func value() -> UnsafeBufferPointer<UInt8> {
    let start = p
    skipValue()
    return UnsafeBufferPointer(start: start, count: p - start)
  }

  private mutating func skipComma() {
    p = skipSpace(p)
    if p.pointee == Ascii.comma { p = skipSpace(p + 1) }
  }

  private mutating func skipValue() {
    var depth = 0
    repeat {
      switch p.pointee {
      case Ascii.quote:
        var flags: UInt8 = 0
        guard let close = skipString(p + 1, &flags) else { return p = end }
        p = close
      case Ascii.openBrace, Ascii.openBracket: depth += 1
      case Ascii.closeBrace, Ascii.closeBracket: depth -= 1
      case Ascii.comma, Ascii.colon, 0x20, 0x09, 0x0D: break
      default: while Self.isOfWord(p[1]) { p += 1 }
      }
      p += 1
    } while depth > 0 && p < end
  }

  /// Whether a byte goes on with a number or a word.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.comma, Ascii.colon, Ascii.closeBrace, Ascii.closeBracket, 0x00...0x20: false
    default: true
    }
  }
}
