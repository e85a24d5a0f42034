import Findings
import OrderedCollections

/// A value with all its places as a text of plain characters, for what the build reads once and the program at each
/// start: it is read back in a fifth of the time that YAML takes.
///
/// A value is a letter for its kind, its span, and what it holds. Numbers have five bits in each character, the lowest
/// first; a span is the line, column and offset of its start and of its end, or one 0 where there is none. A text
/// is its length in bytes and the bytes; a list or an object is its count and what is in it, each key with its span
/// before its value.
extension JSON {
  package var packed: String {
    var writer = PackedWriter()
    writer.write(self)
    return writer.output
  }

  /// Reads what ``packed`` wrote; anything else is a broken promise of the build.
  package init(packed bytes: UnsafeBufferPointer<UInt8>) {
    var reader = PackedReader(bytes)
    self = reader.value()
  }
}

private struct PackedWriter {
  var output = ""

  mutating func write(_ value: JSON) {
    switch value.kind {
    case .null: open("n", value)
    case .bool(let truth): open(truth ? "t" : "f", value)
    case .number(let number):
      open("#", value)
      write(number.text)
    case .string(let text):
      open("s", value)
      write(text)
    case .array(let items):
      open("a", value)
      write(items.count)
      for item in items { write(item) }
    case .object(let members):
      open("o", value)
      write(members.count)
      for (key, member) in members {
        write(key)
        write(member.keySpan)
        write(member.value)
      }
    }
  }

  private mutating func open(_ kind: Character, _ value: JSON) {
    output.append(kind)
    write(value.span)
  }

  private mutating func write(_ span: TextSpan?) {
    guard let span else { return write(0) }
    for position in [span.start, span.end] {
      write(position.line)
      write(position.column)
      write(position.offset)
    }
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    output += text
  }

  private mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 32 {
      output.unicodeScalars.append(Unicode.Scalar(UInt8(rest & 31) + PackedReader.more))
      rest >>= 5
    }
    output.unicodeScalars.append(Unicode.Scalar(UInt8(rest) + PackedReader.last))
  }
}

private struct PackedReader {
  /// What is added to the five bits of a number's last character, and of those before it.
  static let (last, more) = (UInt8(ascii: "0"), UInt8(ascii: "P"))

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func value() -> JSON {
    let kind = next()
    let span = span()
    switch kind {
    case UInt8(ascii: "n"): return JSON(.null, span: span)
    case UInt8(ascii: "t"): return JSON(.bool(true), span: span)
    case UInt8(ascii: "f"): return JSON(.bool(false), span: span)
    case UInt8(ascii: "#"): return JSON(.number(JSONNumber(text: text())), span: span)
    case UInt8(ascii: "s"): return JSON(.string(text()), span: span)
    case UInt8(ascii: "a"): return JSON(.array(items()), span: span)
    case UInt8(ascii: "o"): return JSON(.object(members()), span: span)
    default: preconditionFailure("the build packed a value of no known kind")
    }
  }

  private mutating func items() -> [JSON] {
    let count = number()
    var items: [JSON] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(value()) }
    return items
  }

  private mutating func members() -> JSONObject {
    let count = number()
    var (keys, members) = ([String](), [JSONMember]())
    keys.reserveCapacity(count)
    members.reserveCapacity(count)
    for _ in 0..<count {
      keys.append(text())
      let span = span()
      members.append(JSONMember(value(), keySpan: span))
    }
    return JSONObject(uncheckedUniqueKeys: keys, values: members)
  }

  private mutating func span() -> TextSpan? {
    let line = number()
    guard line > 0 else { return nil }
    let start = TextPosition(line: line, column: number(), offset: number())
    return TextSpan(start, TextPosition(line: number(), column: number(), offset: number()))
  }

  private mutating func text() -> String {
    let count = number()
    defer { index += count }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<index + count]), as: UTF8.self)
  }

  private mutating func number() -> Int {
    var (number, shift) = (0, 0)
    var byte = next()
    while byte >= Self.more {
      number |= Int(byte - Self.more) << shift
      shift += 5
      byte = next()
    }
    return number | Int(byte - Self.last) << shift
  }

  private mutating func next() -> UInt8 {
    defer { index += 1 }
    return bytes[index]
  }
}
