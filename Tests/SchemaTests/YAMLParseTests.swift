import Findings
import Schema
import Testing

struct YAMLParseTests {
  @Test func `a value keeps the order of its keys and where each part stands`() throws {
    let text = "\u{FEFF}ä: # note\n  - one\n  - {x: 'two'}\nb: 1.10\n"
    let value = try #require(YAML.parse(text).value)
    #expect(value.members.map(\.key) == ["ä", "b"])
    #expect(value.keySpan("ä") == span(1, 1, 3, length: 1, bytes: 2))
    #expect(value["ä"]?[0]?.span == span(2, 5, 18, length: 3))
    #expect(value["ä"]?[1]?.span == span(3, 5, 26, length: 10))
    #expect(value["ä"]?[1]?["x"]?.span == span(3, 9, 30, length: 5))
    #expect(value["ä"]?.span?.end == value["ä"]?[1]?.span?.end)
    #expect(value["b"]?.number?.text == "1.10")
  }

  @Test(
    arguments: [
      ("true", true), ("False", false), ("null", .null), ("~", .null), ("", .null),
      ("no", "no"), ("Yes", "Yes"), ("on", "on"), ("y", "y"), ("'true'", "true"), ("\"1\"", "1"),
      ("17", 17), ("+17", 17), ("-0", JSON(.number(JSONNumber(text: "-0")))), ("0x1F", 31), ("0o17", 15),
      ("1.10", JSON(.number(JSONNumber(text: "1.10")))), (".5", JSON(.number(JSONNumber(text: "0.5")))),
      ("5.", JSON(.number(JSONNumber(text: "5.0")))), ("1e3", JSON(.number(JSONNumber(text: "1e3")))),
      ("010", "010"), ("1_000", "1_000"), ("12:30", "12:30"), ("2020-01-01", "2020-01-01"),
      ("1.2.3", "1.2.3"),
      ("1e", "1e"), (".", "."), ("-", [.null]), ("0x", "0x"), ("0x+1", "0x+1"),
      ("!!str 1", "1"), ("!!int '1'", 1), ("!!float 1", 1), ("! a", "a"), ("!!null ''", .null),
      ("|\n  a\n   b\n", "a\n b\n"), (">-\n  a\n  b\n", "a b"),
    ] as [(String, JSON)])
  func `a scalar means what YAML 1.2 says`(text: String, value: JSON) {
    let parsed = YAML.parse(text)
    #expect(parsed.value == value, "\(parsed.findings)")
  }

  @Test func `aliases and merge keys are expanded`() {
    let parsed = YAML.parse(
      """
      base: &base {type: object, limit: 1}
      other: &other {limit: 2, extra: &x [1]}
      one:
        limit: 3
        <<: *base
      two:
        <<: [*base, *other]
        own: *x
      '<<': text
      """)
    #expect(
      parsed.value == [
        "base": ["type": "object", "limit": 1], "other": ["limit": 2, "extra": [1]],
        "one": ["type": "object", "limit": 3],
        "two": ["type": "object", "limit": 1, "extra": [1], "own": [1]],
        "<<": "text",
      ], "\(parsed.findings)")
    #expect(parsed.value?["two"]?["own"]?.span?.start.line == 2)
  }

  @Test func `keys are texts`() {
    #expect(
      YAML.parse("1: a\ntrue: b\non: c\n~: d\n&k e: f\ng: *k\n*k : h\n").value?.members.map(\.key)
        == ["1", "true", "on", "~", "e", "g"])
    #expect(YAML.parse("? [a]\n: b").findings.map(\.rule) == ["yaml.key.not-text"])
  }

  @Test func `a key that stands twice is an error and the last one counts`() {
    let parsed = YAML.parse("a: 1\nb: 2\na: 3\n", file: "manifest.yaml")
    #expect(parsed.value == ["a": 3, "b": 2])
    #expect(
      parsed.findings == [
        Finding(
          "yaml.key.duplicate", .error, at: .file("manifest.yaml", span(3, 1, 10, length: 1)),
          "the key 'a' stands twice in one mapping, first on line 1", remedy: "Keep one of the two.")
      ])
  }

  @Test(arguments: [
    (
      "a: b: c", 1, 5,
      "a ':' cannot stand here: a plain value holds no ': ', and a key starts on a line of its own"
    ),
    (
      "a: 1\n b: 2", 2, 3,
      "a ':' cannot stand here: a plain value holds no ': ', and a key starts on a line of its own"
    ),
    ("a: 'x' y", 1, 8, "a key of the mapping that starts on line 1 must stand here"),
    ("a:\n\t- b", 2, 1, "a tab stands where YAML wants spaces"),
    ("a: @b", 1, 4, "a plain value cannot start with '@'"),
    ("a: [1, 2", 1, 9, "a ',' or ']' must stand here, in the list that starts on line 1"),
    ("a: \"x", 1, 6, "the text ends inside quotes that start on line 1"),
    ("a: \"\\q\"", 1, 5, "the escape that starts here is none of YAML's"),
    (
      "a\nb: 1", 2, 2,
      "a ':' cannot stand here: a plain value holds no ': ', and a key starts on a line of its own"
    ),
    ("a: *b", 1, 4, "the alias '*b' has no anchor '&b' before it"),
    ("a: &a [*a]", 1, 8, "the alias '*a' has no anchor '&a' before it"),
    ("a: 1\n---\nb: 2", 2, 1, "a second document starts here, a file may hold one"),
    ("a: !Foo b", 1, 4, "the tag '!Foo' has no counterpart in JSON"),
    ("a: !!int b", 1, 4, "what stands here cannot be read as '!!int'"),
    ("a: .inf", 1, 4, "'.inf' has no counterpart in JSON"),
    ("<<: 1", 1, 5, "'<<' takes a mapping or a list of mappings"),
    ("a: \u{1}", 1, 4, "a control character stands here, which YAML does not allow"),
  ])
  func `what cannot be read is one sentence with its place`(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let parsed = YAML.parse(text)
    let finding = try #require(parsed.findings.first)
    #expect(parsed.value == nil && parsed.findings.count == 1)
    #expect(finding.message == message)
    #expect(finding.place.span?.start.line == line && finding.place.span?.start.column == column)
  }

  @Test func `an alias bomb is refused by its count`() {
    let levels = (1...9).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]"
    }
    let parsed = YAML.parse((["a0: &a0 [x,x,x,x,x,x,x,x,x]"] + levels).joined(separator: "\n"))
    #expect(parsed.value == nil)
    #expect(parsed.findings.map(\.rule) == ["yaml.size.too-large"])
  }

  @Test func `nesting is read to its limit and refused beyond, through aliases too`() {
    let text = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(YAML.parse(text(256)).value != nil)
    #expect(YAML.parse(text(257)).findings.map(\.rule) == ["yaml.nesting.too-deep"])
    #expect(YAML.parse("- &a \(text(200))\n- [[[[*a]]]]").value != nil)
    #expect(
      YAML.parse("- &a \(text(200))\n- \(text(60).replacing("[]", with: "[*a]"))").findings.map(\.rule)
        == ["yaml.nesting.too-deep"])
  }

  @Test func `text that is not UTF-8 is refused`() {
    #expect(
      YAML.parse([0x61, 0x3A, 0x20, 0xFF]).findings.map(\.message) == ["the byte 0xFF is not UTF-8 here"])
  }
}

/// A stretch of one line whose characters are not all of one byte.
private func span(_ line: Int, _ column: Int, _ offset: Int, length: Int, bytes: Int) -> TextSpan {
  TextSpan(
    TextPosition(line: line, column: column, offset: offset),
    TextPosition(line: line, column: column + length, offset: offset + bytes))
}
