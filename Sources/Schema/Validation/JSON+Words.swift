extension JSON {
  /// The value in the words of a sentence, such as `the string '80'`.
  var described: String {
    switch kind {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text.utf8.count > 40 ? "\(number.text.prefix(40))…" : number.text
    case .string(let text): text.isEmpty ? "an empty string" : "the string \(quoted(text))"
    case .array, .object: kindWords
    }
  }

  /// A choice or a constant as a person would write it.
  var literal: String { string.map(quoted) ?? described }

  /// What the value is, without the value itself.
  var kindWords: String { words(forType: typeName) }
}

/// A type with its article.
func words(forType name: String) -> String {
  switch name {
  case "null": "null"
  case "integer", "array", "object": "an \(name)"
  default: "a \(name)"
  }
}

/// Words joined as in `a, b or c`, the first eight of them.
func listed(_ words: [String], _ conjunction: String = "or") -> String {
  guard words.count > 1, words.count <= 8 else {
    return words.count > 8 ? words.prefix(8).joined(separator: ", ") + ", …" : words.joined()
  }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + (words.last ?? "")
}

/// A number of things, such as `1 item` or `3 items`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many)"
}
