/// The pairs of a TOML text whose value is a string on one line: all that a connector's identity asks of it.
///
/// Tables, inline ones too, quoted keys, comments and strings over many lines are understood; arrays and every
/// other kind of value are passed over.
struct TOMLStrings {
  /// By dotted path, such as `project.version`.
  private(set) var values: [String: Value] = [:]

  struct Value {
    let text: String
    /// The string with its quotes.
    let bytes: Range<Int>
  }

  init(reading text: [UInt8]) {
    var table = ""
    var openString: [UInt8]?
    for line in text.lineRanges {
      let content = text[line].trimmed
      if let end = openString {
        if content.firstRange(of: end) != nil { openString = nil }
      } else if content.first == UInt8(ascii: "[") {
        table = Self.table(content) ?? table
      } else {
        openString = read(content, in: table)
      }
    }
  }

  subscript(path: String) -> Value? { values[path] }

  /// The keys right below a table.
  func keys(below table: String) -> [String] {
    values.keys.filter { $0.hasPrefix(table + ".") }.map { String($0.dropFirst(table.count + 1)) }.sorted()
  }

  /// `[a.b]`, or nil for a line of an array.
  ///
  /// An array of tables has no path of its own.
  private static func table(_ content: ArraySlice<UInt8>) -> String? {
    var rest = content.dropFirst()
    if rest.first == UInt8(ascii: "[") { return "[]" }
    guard let path = key(&rest), rest.first == UInt8(ascii: "]") else { return nil }
    return path
  }

  /// Reads `key = "value"` and answers the quotes that a string left open.
  private mutating func read(_ content: ArraySlice<UInt8>, in table: String) -> [UInt8]? {
    var rest = content
    guard let key = Self.key(&rest), rest.first == UInt8(ascii: "=") else { return nil }
    let value = rest.dropFirst().trimmed
    let path = table.isEmpty ? key : "\(table).\(key)"
    if value.first == UInt8(ascii: "{") { readInline(value.dropFirst(), below: path) }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    let triple = [quote, quote, quote]
    if value.starts(with: triple) {
      return value.dropFirst(3).firstRange(of: triple) == nil ? triple : nil
    }
    if let string = Self.string(value) { values[path] = string }
    return nil
  }

  /// `{ key = "value", other = "value" }`, as far as its values are strings.
  private mutating func readInline(_ pairs: ArraySlice<UInt8>, below table: String) {
    var rest = pairs
    while let key = Self.key(&rest), rest.first == UInt8(ascii: "=") {
      rest = rest.dropFirst().trimmed
      guard let string = Self.string(rest) else { return }
      values["\(table).\(key)"] = string
      rest = rest[string.bytes.upperBound...].trimmed
      guard rest.first == UInt8(ascii: ",") else { return }
      rest = rest.dropFirst()
    }
  }

  /// Takes a dotted key, with the blanks around it, off the front.
  private static func key(_ rest: inout ArraySlice<UInt8>) -> String? {
    var parts: [String] = []
    repeat {
      rest = (parts.isEmpty ? rest : rest.dropFirst()).trimmed
      if let quoted = string(rest) {
        parts.append(quoted.text)
        rest = rest[quoted.bytes.upperBound...]
      } else {
        let bare = rest.prefix { $0.isBareKey }
        guard !bare.isEmpty else { return nil }
        parts.append(String(decoding: bare, as: UTF8.self))
        rest = rest.dropFirst(bare.count)
      }
      rest = rest.trimmed
    } while rest.first == UInt8(ascii: ".")
    return parts.joined(separator: ".")
  }

  /// A string at the front; escapes other than those of quotes and backslashes stay as written.
  private static func string(_ bytes: ArraySlice<UInt8>) -> Value? {
    guard let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    var text: [UInt8] = []
    var index = bytes.startIndex + 1
    while index < bytes.endIndex, bytes[index] != quote {
      let isEscape = quote == UInt8(ascii: "\"") && bytes[index] == UInt8(ascii: "\\")
      if isEscape, index + 1 < bytes.endIndex { index += 1 }
      text.append(bytes[index])
      index += 1
    }
    guard index < bytes.endIndex else { return nil }
    return Value(text: String(decoding: text, as: UTF8.self), bytes: bytes.startIndex..<index + 1)
  }
}

extension UInt8 {
  fileprivate var isBareKey: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
