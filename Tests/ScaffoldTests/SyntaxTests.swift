import Schema
import Testing

@testable import Scaffold

struct SyntaxTests {
  @Test(arguments: [
    ("source.py", Syntax.python), ("a/b.yml", .yaml), ("x.toml", .toml), ("a/Dockerfile", .dockerfile),
    ("Dockerfile.test", .dockerfile), (".gitignore", .ignore), ("LICENSE", .text), ("icon.svg", .xml),
    ("main.sh", .shell), ("gradle.properties", .properties), ("setup.cfg", .ini), ("a/README.md", .markdown),
    ("records.jsonl", .jsonLines), ("Main.java", .java), ("build.gradle", .gradle),
  ])
  func `a file's name decides its syntax`(path: String, syntax: Syntax) {
    #expect(Syntax(path: path) == syntax)
  }

  @Test(arguments: ["main", "a.bin", "x.", "folder.py/main"])
  func `an unknown kind of file has none`(path: String) {
    #expect(Syntax(path: path) == nil)
  }

  static let odd = "Pat \"Q\" O'Brien <a&b>: #x"

  @Test(arguments: [
    ("py", #"'Pat "Q" O\'Brien <a&b>: #x'"#),
    ("yaml", #"'Pat "Q" O''Brien <a&b>: #x'"#),
    ("toml", #""Pat \"Q\" O'Brien <a&b>: #x""#),
    ("json", #""Pat \"Q\" O'Brien <a&b>: #x""#),
    ("java", #""Pat \"Q\" O'Brien <a&b>: #x""#),
    ("gradle", #"'Pat "Q" O\'Brien <a&b>: #x'"#),
    ("sh", #"'Pat "Q" O'\''Brien <a&b>: #x'"#),
    ("dockerfile", #""Pat \"Q\" O'Brien <a&b>: #x""#),
    ("md", #"Pat "Q" O'Brien &lt;a&amp;b&gt;: #x"#),
    ("xml", "Pat &quot;Q&quot; O&#39;Brien &lt;a&amp;b&gt;: #x"),
    ("ini", odd), ("properties", odd), ("text", odd), ("ignore", odd),
  ])
  func `a text is written for the file it lands in`(syntax: String, expected: String) throws {
    let syntax = try #require(Syntax(name: syntax))
    #expect(rendered("k <%= t %>\n", ["t": .text(Self.odd)], as: syntax) == "k \(expected)\n")
  }

  @Test(arguments: [
    (Syntax.python, "None", "True"), (.yaml, "null", "true"), (.json, "null", "true"),
    (.java, "null", "true"),
  ])
  func `null and booleans are literals`(syntax: Syntax, null: String, truth: String) {
    #expect(rendered("<%= null %> <%= true %>", as: syntax) == "\(null) \(truth)")
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("", "\"\""), ("no", "\"no\""), ("1.10", "\"1.10\""), ("0.1.0", "0.1.0"),
    ("2024-01-01", "\"2024-01-01\""), ("https://x.test/a?b=c", "https://x.test/a?b=c"),
    ("https://x.test/a", "https://x.test/a"), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("a:", "\"a:\""),
    ("- a", "\"- a\""), (" a", "\" a\""), ("ünder", "ünder"), ("a\nb", "|-\n  a\n  b"),
    ("\u{85}", "\"\\u0085\""),
  ])
  func `a YAML scalar is quoted only when needed`(text: String, expected: String) {
    #expect(rendered("k: <%= t %>", ["t": .text(text)], as: .yaml) == "k: \(expected)")
  }

  static let tree: JSON = [
    "name": "pets", "keys": ["id", "no"], "cursor": .null, "deep": [["a": 1, "b": [:]], []],
  ]

  @Test func `a record is a block of YAML behind a key`() {
    let text = rendered("x:\n  - stream: <%= t %>\n", ["t": data(Self.tree)], as: .yaml)
    let expected = """
      x:
        - stream:
            name: pets
            keys:
              - id
              - "no"
            cursor: null
            deep:
              - a: 1
                b: {}
              - []

      """
    #expect(text == expected)
  }

  @Test func `a record is a block of YAML behind a dash, and flow elsewhere`() {
    let record: JSON = ["a": 1, "b": [2]]
    #expect(rendered("  - <%= t %>\n", ["t": data(record)], as: .yaml) == "  - a: 1\n    b:\n      - 2\n")
    #expect(rendered("<%= t %>\n", ["t": data(record)], as: .yaml) == "a: 1\nb:\n  - 2\n")
    #expect(rendered("k: [<%= t %>]\n", ["t": data(record)], as: .yaml) == "k: [{a: 1, b: [2]}]\n")
  }

  @Test func `JSON is laid out with two spaces where it ends its line`() {
    let text = rendered(
      "{\n  \"s\": <%= t %>,\n  \"x\": 1\n}\n", ["t": data(["a": ["b"], "c": [:]])], as: .json)
    #expect(text == "{\n  \"s\": {\n    \"a\": [\n      \"b\"\n    ],\n    \"c\": {}\n  },\n  \"x\": 1\n}\n")
  }

  @Test func `a long Python literal is broken with trailing commas`() {
    let long = JSON(.string(String(repeating: "x", count: 60)))
    let text = rendered("    x = <%= t %>\n", ["t": data(["a": [long, long], "b": 1])], as: .python)
    let x = String(repeating: "x", count: 60)
    #expect(
      text
        == "    x = {\n        \"a\": [\n            \"\(x)\",\n            \"\(x)\",\n        ],\n        \"b\": 1,\n    }\n"
    )
    #expect(rendered("x = <%= t %>\n", ["t": data(["a": [true]])], as: .python) == "x = {\"a\": [True]}\n")
  }

  @Test(arguments: [
    (Syntax.python, "# <%= t | as('comment') %>\n", "# a */ \"b\"\"\" c -- d\n"),
    (.java, "// <%= t | as('comment') %>\n", "// a * / \"b\"\"\" c -- d\n"),
    (.xml, "<!-- <%= t | as('comment') %> -->", "<!-- a */ \"b\"\"\" c - - d -->"),
    (.python, "    \"\"\"<%= t | as('docstring') %>\"\"\"", "    \"\"\"a */ \"b\\\"\\\"\" c\n    -- d\"\"\""),
    (.java, "   * <%= t | as('docstring') %>", "   * a &#42;/ &quot;b&quot;&quot;&quot; c\n   * -- d"),
    (.python, "x = \"<%= t | as('text') %>\"", "x = \"a */ \\\"b\\\"\\\"\\\" c\\n-- d\""),
    (.markdown, "run <%= t | as('sh') %>", "run 'a */ \"b\"\"\" c\n-- d'"),
    (.markdown, "- <%= t | as('code') %>", "- `a */ \"b\"\"\" c -- d`"),
    (.shell, "x=\"<%= t | as('text') %>\"", "x=\"a */ \\\"b\\\"\\\"\\\" c\n-- d\""),
  ])
  func `another context is asked for by name`(syntax: Syntax, template: String, expected: String) {
    #expect(rendered(template, ["t": .text("a */ \"b\"\"\" c\n-- d")], as: syntax) == expected)
  }

  @Test(arguments: [
    (Syntax.toml, "x = <%= null %>", "TOML has no null Test the value with 'if', or give it a default."),
    (
      .dockerfile, "L <%= m %>",
      "a word of a Dockerfile cannot hold a line break Use 'line' to make it one line."
    ),
    (.ini, "x = <%= m %>", "a setting cannot hold a line break Use 'line' to make it one line."),
    (
      .path, "<%= '../x' %>",
      "'../x' is no part of a path: use letters, digits, '-', '_' and '.' Make a name of it with 'snake' or 'kebab'."
    ),
    (
      .path, "<%= '..' %>",
      "'..' is no part of a path: use letters, digits, '-', '_' and '.' Make a name of it with 'snake' or 'kebab'."
    ),
    (.json, "// <%= 'x' | as('comment') %>", "JSON has no comments"),
    (.markdown, "<%= '\u{1B}[0m' %>", "the text holds a control character"),
    (
      .python, "x = \"<%= 'a' %>\"",
      "a text brings its own quotes, and here it stands inside quotes Take the quotes away, or write | as(\"text\") inside them."
    ),
    (.java, "<%= r %>", "Java has no literal for a record Insert its members."),
    (.markdown, "<%= null %>", "null has no text Test the value with 'if', or give it a default."),
  ])
  func `what a file cannot hold is refused`(syntax: Syntax, template: String, expected: String) {
    let text = rendered(template, ["m": .text("a\nb"), "r": data(["a": 1])], as: syntax)
    #expect(text.hasSuffix(": \(expected)"), "\(text)")
  }

  @Test(arguments: Syntax.nameable)
  func `an identifier and a whole number are bare everywhere`(syntax: Syntax) {
    #expect(rendered("<%= 'Pet Shop' | snake %> <%= 12 %>", as: syntax) == "pet_shop 12")
  }
}
