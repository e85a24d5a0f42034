package import Findings

extension RuleDescription {
  /// The rules of the reader of JSON.
  package static let jsonRules: [RuleDescription] = [
    json(
      "json.syntax", "a text is one JSON value, with nothing behind it",
      "Lenient readers guess, and guess differently; comments and single quotes belong to other languages.",
      passes: #"{"a": 1}"#, fails: #"{'a': 1}"#),
    json(
      "json.syntax.comma", "commas stand between members and items, and nowhere else",
      "A comma behind the last member is JavaScript; Python and Java refuse the file.",
      passes: #"{"a": 1}"#, fails: #"{"a": 1,}"#),
    json(
      "json.syntax.word", "the only words are true, false and null",
      "Python's True and None, and NaN, are no JSON, though some writers print them.",
      passes: #"{"a": null}"#, fails: #"{"a": None}"#),
    json(
      "json.syntax.number", "a number is written as JSON writes it",
      "Readers differ over 010, .5 and 5., or refuse them.", passes: "[0.5, 10]", fails: "[010]"),
    json(
      "json.syntax.string", "a string is closed on the line where it starts",
      "A line break inside a string is written \\n; without the closing quote the rest of the file is lost.",
      passes: #"["a\nb"]"#, fails: #"["a"#),
    json(
      "json.syntax.escape", "a backslash starts one of JSON's own escapes",
      "A Windows path or a regular expression needs each of its backslashes twice.",
      passes: #"["\\d"]"#, fails: #"["\d"]"#),
    json(
      "json.nesting.too-deep", "arrays and objects stand at most 256 deep in one another",
      "Deeper texts exhaust the stack of many readers, and are rarely meant.",
      passes: "[[[]]]", fails: String(repeating: "[", count: 257), source: "RFC 8259, section 9"),
    json(
      "json.encoding.utf8", "the text is UTF-8",
      "Connectors' files and messages cross systems, and UTF-8 is what all of them agree on.",
      passes: #"["é"]"#, fails: "a file saved as UTF-16 or Latin-1", source: "RFC 8259, section 8.1"),
    RuleDescription(
      "json.encoding.mark", .warning, "no byte order mark stands in front",
      why: "Many readers, Python's json among them, stop at it.", source: "RFC 8259, section 8.1",
      passes: "{}", fails: "\u{FEFF}{}"),
    RuleDescription(
      "json.key.duplicate", .warning, "a key stands once in an object",
      why: "Most readers take the last value and some the first, so one of the two is lost without a word.",
      source: "RFC 8259, section 4", passes: #"{"a": 1, "b": 2}"#, fails: #"{"a": 1, "a": 2}"#),
  ]

  private static func json(
    _ id: String, _ title: String, _ why: String, passes: String, fails: String, source: String = "RFC 8259"
  ) -> RuleDescription {
    RuleDescription(id, .error, title, why: why, source: source, passes: passes, fails: fails)
  }
}
