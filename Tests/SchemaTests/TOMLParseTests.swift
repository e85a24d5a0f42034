import Findings
import Schema
import TestSupport
import Testing

struct TOMLParseTests {
  @Test(arguments: [
    "[project]\nname = \"a\"", "project.name = 'a'", "[ project ]\n\"name\"=\"a\" # why",
    "[\"project\"]\r\nname = \"a\"\r\n",
    "[x]\ny = \"\"\"\n[project]\nname = \"b\"\n\"\"\"\n[project]\nname = \"a\"",
    "[project]\nlist = [\n  \"name = b\",\n]\nname = \"a\"", "project = { name = 'a' }",
    "[project.urls]\n[project]\nname = \"\\u0061\"", "[project]\nname = '''\na'''",
    "[project]\nname = \"\"\"\\\n   a\"\"\"",
  ])
  func `every way to write a string under a path is read`(text: String) {
    let parsed = TOML.parse(Array(text.utf8))
    #expect(parsed.findings == [])
    #expect(parsed.value?["project"]?["name"]?.string == "a")
  }

  @Test func `a value stands where its text stands`() throws {
    let text = "[project]\nname = \"é\"  # why\nversion = { a = 1_0 }\n"
    let project = try #require(TOML.parse(Array(text.utf8)).value?["project"])
    let name = try #require(project["name"]?.span)
    #expect(Array(text.utf8)[name.bytes].elementsEqual("\"é\"".utf8))
    #expect(name.end.column == 11)
    #expect(project["version"]?["a"]?.span?.start.column == 17)
    #expect(project.keySpan("version")?.start.line == 3)
  }

  @Test func `lists of tables and words of every kind become JSON`() {
    let text = """
      a = [1, +2.50, 0xff, 1979-05-27 07:32:00Z, inf, true,]
      [[b]]
      c.d = 1
      [b.e]
      [[b]]
      """
    #expect(
      TOML.parse(Array(text.utf8)).value?.text()
        == #"{"a":[1,2.50,255,"1979-05-27 07:32:00Z","inf",true],"b":[{"c":{"d":1},"e":{}},{}]}"#)
  }

  @Test(arguments: [
    ("name = a", "1:8: 'a' is no value: neither number, nor date, nor true or false"),
    ("name = \"a", "1:8: the string that starts here has no closing quote"),
    ("a = 1 b = 2", "1:7: the line must end here, and 'b' follows"),
    ("a =", "1:4: a value must stand here, not the end of the text"),
    ("a = [1\nb = 2", "2:1: a ',' or the ']' of what starts on line 1 must stand here, not 'b'"),
    ("[a]\nb = 1\n[a]", "3:2: 'a' was written before, on line 1"),
    ("name: a", "1:5: a '=' must follow the key 'name', ':' stands there"),
    ("a = True", "1:5: 'True' is no value: neither number, nor date, nor true or false"),
    ("<<<<<<< HEAD", "1:1: a key must stand here, not '<'"),
  ])
  func `a fault is told in one sentence with its place`(text: String, said: String) throws {
    let parsed = TOML.parse(Array(text.utf8))
    let finding = try #require(parsed.findings.first)
    let start = try #require(finding.place.span?.start)
    #expect(parsed.value == nil)
    #expect("\(start.line):\(start.column): \(finding.message)" == said)
  }

  @Test(.enabled(if: Python.hasTOML, "python3 has no tomllib here"))
  func `Python's reader takes the same texts and reads the same values`() throws {
    var texts = Self.samples
    for seed in FuzzSeeds("toml-python", 1_500) {
      var random = Seeded(seed)
      texts.append(random.toml())
    }
    let separator: [UInt8] = [0]
    let answers = try Python.run(
      Self.script, input: Array(texts.map { Array($0.utf8) }.joined(separator: separator))
    )
    .split(separator: 0x0A, omittingEmptySubsequences: false)
    for (text, answer) in zip(texts, answers) {
      let ours = TOML.parse(Array(text.utf8))
      let theirs = answer.isEmpty ? nil : JSON.parse(Array(answer)).value
      #expect(
        (ours.value == nil) == (theirs == nil), "\(text.debugDescription): \(ours.findings.map(\.message))")
      if let ours = ours.value, let theirs {
        #expect(ours.withoutDates.isSame(as: theirs.withoutDates), "\(text)")
      }
    }
    #expect(answers.count >= texts.count)
  }

  /// A line for each text: its value as JSON, or nothing where it is refused.
  private static let script = """
    import sys, tomllib, json, math
    def plain(v):
        if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
        if isinstance(v, list): return [plain(x) for x in v]
        if isinstance(v, float) and not math.isfinite(v): return "D"
        return v if isinstance(v, (str, bool, int, float)) else "D"
    for t in open(sys.argv[1], "rb").read().split(bytes(1)):
        try: print(json.dumps(plain(tomllib.loads(t.decode()))))
        except Exception: print()
    """
}

extension JSON {
  /// What JSON has no counterpart for replaced by one word, for each reader has its own.
  fileprivate var withoutDates: JSON {
    switch kind {
    case .string(let text):
      let isWord = ["inf", "nan"].contains { text.hasSuffix($0) && text.count <= 4 }
      let isDate = text.utf8.count >= 8 && text.utf8.allSatisfy { "0123456789-:.TtZz+ ".utf8.contains($0) }
      return isWord || isDate ? "D" : self
    case .array(let items): return JSON(items.map(\.withoutDates))
    case .object: return JSON(members: members.map { ($0.key, $0.value.withoutDates) })
    default: return self
    }
  }
}

extension Seeded {
  /// Lines of TOML from pieces that go together often enough, and often not.
  fileprivate mutating func toml() -> String {
    let text = (0..<below(7)).map { _ in line() }.joined(separator: pick(["\n", "\n", "\n", "\r\n", "\r"]))
    guard below(4) == 0 else { return text }
    var scalars = Array(text.unicodeScalars)
    if !scalars.isEmpty {
      scalars[below(scalars.count)] = pick(Array("[]{}=.,\"'\\#\n _1a\u{7F}".unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func line() -> String {
    switch below(8) {
    case 0: "[\(keys())]"
    case 1: "[[\(keys())]]"
    case 2: pick(["", "# é", "  ", "#\u{1}"])
    default: "\(keys()) = \(value(2))" + pick(["", "", " # x", "\t", " x"])
    }
  }

  private mutating func keys() -> String {
    (0..<1 + below(3)).map { _ in pick(["a", "b", "a", "c", "'a'", "\"b\"", "-1", "é", "\"\""]) }
      .joined(separator: pick([".", " . ", "."]))
  }

  private mutating func value(_ depth: Int) -> String {
    switch below(depth == 0 ? 2 : 5) {
    case 0, 1: return pick(TOMLParseTests.words)
    case 2:
      return "[" + (0..<below(4)).map { _ in value(depth - 1) }.joined(separator: ", ") + pick(["]", ",\n]"])
    case 3:
      return "{" + (0..<below(3)).map { _ in "\(keys()) = \(value(depth - 1))" }.joined(separator: ",") + "}"
    default: return pick(TOMLParseTests.strings)
    }
  }
}

extension TOMLParseTests {
  fileprivate static let words = [
    "0", "-0", "+1", "01", "1_000", "1__0", "_1", "1_", "0x1F", "0xg", "+0x1", "0o17", "0o8", "0b101", "0b2",
    "1.5",
    "1.", ".5", "1e5", "1e+05", "1.5E-3", "1e", "-1.0", "1_0.0_1", "1._0", "inf", "-inf", "nan", "Inf",
    "true",
    "false", "True", "1979-05-27", "1979-02-29", "2000-02-29", "1979-13-01", "07:32:00", "24:00:00", "07:32",
    "1979-05-27T07:32:00Z", "1979-05-27 07:32:00.5-07:00", "1979-05-27T07:32", "1979-05-27 ", "0000-01-01",
    "07:32:60", "1979-05-27T07:32:00+25:00", "9223372036854775808", "12345678901234567890123", "0e0", "0.0",
    "00.1",
  ]

  fileprivate static let strings = [
    "\"\"", "''", "\"a\"", "'a\\'", "\"a\\\\b\"", "\"\\u00e9\"", "\"\\U0001F600\"", "\"\\ud800\"", "\"\\x\"",
    "\"\\e\"",
    "\"\"\"a\"\"\"", "\"\"\"\na\nb\"\"\"", "'''\na\n'''", "\"\"\"a\"\"\"\"", "\"\"\"a\"\"\"\"\"",
    "\"\"\"a\"\"\"\"\"\"",
    "''''a'''", "'''a'''''", "\"\"\"a\\\n  b\"\"\"", "\"\"\"a \\  \n\n\n b\"\"\"", "\"a\nb\"", "\"a\tb\"",
    "\"a\u{1}\"",
    "\"\"\"a\\ b\"\"\"", "\"\"\"a\r\nb\"\"\"", "\"\"\"\r\na\"\"\"", "\"a", "'''a", "\"\"\"\"\"\"",
    "\"\"\"\"a\"\"\"",
    "\"\"\"\\\"\"\"\"",
  ]

  private static let samples =
    words.map { "a = \($0)" } + strings.map { "a = \($0)" } + [
      "[a.b.c]\nz=9\n[a]\nb.c.t=1", "[a.b.c]\n[a]\nb.d=1", "a.b=1\n[a.c]\nd=1", "a.b=1\n[a]", "a=1\n[a.b]",
      "a=[]\n[[a]]", "[[a]]\n[a]", "[a]\n[[a]]", "[[a.b]]\n[a.b.c]\n[[a.b]]", "[a.b]\n[a]", "a={b=1}\n[a.c]",
      "a={b=1}\na.c=1", "a={b.c=1,b.d=2}", "a={b=1,}", "a={\nb=1}", "a={b={c=1},b.d=1}", "[a]\nb.c=1\n[a.b]",
      "[a]\nb.c=1\n[a.b.d]\ne=1", "a.b.c=1\n[a.b.d]\n", "[[a]]\nb.c=1\n[a.b.d]", "\"\"=1", "''.''=1", "=1",
      "a.=1",
      ".a=1", "a..b=1", "[]", "[[]]", "[a]]", "[a", "[[a]", "[ [a]]", "[[a] ]", "\u{FEFF}a=1", "a = 1\r",
      "a = [ # x\n1 ]",
      "a = [1 2]", "a = [,]", "a = [1,,2]", "a b = 1", "\"\"\"a\"\"\" = 1", "a=1#x\u{0B}",
      "[a.b]\nc=1\n[a]\nb.d=1",
      "[a]\nb={}\n[a.b.c]", "[a]\n[a.b]\n[a.b]", "[[a.b]]\n[[a.b.c]]\n[[a.b.c]]\nd=1", "a.b.c=1\na.b=2",
      "a=1\na.b=2",
    ]
}
