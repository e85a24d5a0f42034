import Findings
import Schema
import Testing

struct JSONParseTests {
  @Test func `a value keeps the order of its keys and where each part stands`() throws {
    let value = try #require(JSON.parse("{\"b\": 1,\n \"ä\": [true, \"x\"]}").value)
    #expect(value == ["b": 1, "ä": [true, "x"]])
    #expect(value.members.map(\.key) == ["b", "ä"])
    #expect(
      value.keySpan("ä")
        == TextSpan(
          TextPosition(line: 2, column: 2, offset: 10), TextPosition(line: 2, column: 5, offset: 14)))
    #expect(
      value["ä"]?[1]?.span
        == TextSpan(
          TextPosition(line: 2, column: 14, offset: 23), TextPosition(line: 2, column: 17, offset: 26)))
  }

  @Test func `numbers stay as they were written`() throws {
    let value = try #require(JSON.parse("[1.10, 12345678901234567890123, 1E+2, -0]").value)
    #expect(value.array?.map(\.number?.text) == ["1.10", "12345678901234567890123", "1E+2", "-0"])
  }

  @Test func `a key that stands twice is a warning and the last one counts`() {
    let parsed = JSON.parse("{\"a\": 1,\n\"a\": 2}", file: "spec.json")
    #expect(parsed.value == ["a": 2])
    #expect(
      parsed.findings == [
        Finding(
          "json.key.duplicate", .warning, at: .file("spec.json", span(2, 1, 9, length: 3)),
          "the key 'a' stands twice in one object, first on line 1; the last one counts",
          remedy: "Keep one of the two.")
      ])
  }

  @Test(arguments: ["NaN", "nan", "Infinity", "None", "NULL"])
  func `what other writers print for no value is to become null`(word: String) {
    let parsed = JSON.parse(Array(#"{"a": \#(word)}"#.utf8))
    #expect(parsed.value == nil)
    #expect(parsed.findings.map(\.remedy) == ["Write null."])
  }

  @Test func `any other bare word is a text without its quotes`() {
    let parsed = JSON.parse(Array(#"{"a": pets}"#.utf8))
    #expect(parsed.findings.map(\.remedy) == ["Put the text in double quotes."])
  }

  @Test func `a byte order mark is a warning`() {
    let parsed = JSON.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8))
    #expect(parsed.value == [1])
    #expect(parsed.value?[0]?.span == span(1, 2, 4, length: 1))
    #expect(parsed.findings.map(\.rule) == ["json.encoding.mark"])
  }

  @Test(arguments: [
    ("", 1, 1, "a value must stand here, not the end of the text"),
    ("[1, 2", 1, 6, "the text ends inside the array that starts on line 1"),
    ("{\"a\": 1,\n", 2, 1, "the text ends inside the object that starts on line 1"),
    ("[1,]", 1, 3, "a comma stands before ']' with nothing behind it"),
    ("[1 2]", 1, 4, "a ',' or ']' must stand here, not '2'"),
    ("{\"port\" 1}", 1, 9, "a ':' must follow the key 'port', '1' stands there"),
    ("{'a': 1}", 1, 2, "a key must stand in double quotes"),
    ("['a']", 1, 2, "a string must stand in double quotes"),
    ("{a: 1}", 1, 2, "a key in double quotes must stand here, not 'a'"),
    ("[1] x", 1, 5, "'x' stands behind the end of the value"),
    ("True", 1, 1, "'True' is not a JSON value; only true, false and null are words"),
    ("012", 1, 1, "'012' has a 0 in front, which JSON does not allow"),
    ("-", 1, 1, "'-' lacks a digit"),
    ("1.e5", 1, 1, "'1.e5' lacks a digit"),
    ("0x1F", 1, 1, "'0x1F' is not a number in JSON's form, such as -1.5e3"),
    ("+1", 1, 1, "a number must start with a digit or '-', not with '+'"),
    ("// no\n1", 1, 1, "JSON has no comments"),
    ("\"a\tb\"", 1, 3, "the control character U+0009 stands in a string"),
    ("\"a\nb\"", 1, 1, "the string has no closing quote on its line"),
    ("\"ab", 1, 1, "the string that starts here has no closing quote"),
    ("\"\\q\"", 1, 2, "'\\q' is no escape of JSON's; they are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"),
    ("\"\\u12G4\"", 1, 2, "'\\u' must be followed by four hexadecimal digits"),
    ("\"\\ud800\"", 1, 2, "'\\ud800' is half of a pair and stands for no character"),
    ("\u{1}", 1, 1, "a value must stand here, not the control character U+0001"),
  ])
  func `a syntax error is one sentence with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let parsed = JSON.parse(text)
    let finding = try #require(parsed.findings.first)
    #expect(parsed.value == nil && parsed.findings.count == 1)
    #expect(finding.message == message)
    #expect(finding.place.span?.start.line == line && finding.place.span?.start.column == column)
  }

  @Test(arguments: [
    ([0x22, 0x61, 0xFF, 0x22], 2, "the byte 0xFF is not UTF-8 here"),
    ([0x22, 0xC0, 0xAF, 0x22], 1, "the byte 0xC0 is not UTF-8 here"),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, "the byte 0xED is not UTF-8 here"),
    ([0x5B, 0x00, 0x5D, 0x00], 0, "the text is in UTF-16 or UTF-32, JSON must be in UTF-8"),
  ])
  func `text that is not UTF-8 is refused at its first wrong byte`(
    bytes: [UInt8], offset: Int, message: String
  ) {
    let parsed = JSON.parse(bytes)
    #expect(parsed.value == nil)
    #expect(parsed.findings.map(\.message) == [message])
    #expect(parsed.findings.first?.place.span?.start.offset == offset)
  }

  @Test func `nesting is read to its limit and refused beyond`() {
    let text = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(JSON.parse(text(256)).value != nil)
    #expect(JSON.parse(text(257)).findings.map(\.rule) == ["json.nesting.too-deep"])
    #expect(JSON.parse(String(repeating: "[{\"\":", count: 100_000)).value == nil)
  }

  @Test(.enabled(if: PublicData.parsingTexts != nil, "the collection of JSON texts is not here"))
  func `every text of the public collection comes out right`() throws {
    let folder = try #require(PublicData.parsingTexts)
    let names = PublicData.files(in: folder).filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let parsed = JSON.parse(try PublicData.bytes("\(folder)/\(name)"), file: name)
      if name.hasPrefix("y_") { #expect(parsed.value != nil, "\(name): \(parsed.findings)") }
      if name.hasPrefix("n_") { #expect(parsed.value == nil, "\(name) was read") }
      #expect(parsed.value != nil || !parsed.findings.isEmpty, "\(name) was refused with no reason")
    }
  }
}

/// A stretch of one line.
func span(_ line: Int, _ column: Int, _ offset: Int, length: Int) -> TextSpan {
  TextSpan(
    TextPosition(line: line, column: column, offset: offset),
    TextPosition(line: line, column: column + length, offset: offset + length))
}
