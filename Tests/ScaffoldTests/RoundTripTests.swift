import Schema
import Testing

@testable import Scaffold

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Values written by the encoders, read back by the languages' own readers.
struct RoundTripTests {
  static let hasPython = Python.run("import tomllib, yaml", []) != nil

  static let texts = [
    "Pat \"Q\" O'Brien <a&b>: #x\n", "", " blank ", "no", "1.10", "2024-01-01", "# x", "- x", "a: b", "\\n",
    "\\",
    "${x} $(y) `z`", "%(x)s %d {x} {{x}}", "é 日本 🐶", "tab\there", "'''\"\"\"", "back\\slash\"",
    "\u{2028}\u{85}",
    "<% x %>", "*/ // --> ]]>", "=1+1", "~", "null", "0x1F", "1e5", "{a: b}", "[x]", "@x", "!x", "&x", "|",
    ">",
  ]

  static let readers: [(syntax: Syntax, template: String, read: String)] = [
    (.python, "x = <%= v %>\n", "import ast; out = ast.literal_eval(text[4:])"),
    (.python, "x = \"<%= v | as('text') %>\"\n", "import ast; out = ast.literal_eval(text[4:])"),
    (.yaml, "a:\n  x: <%= v %>\n  y: 1\n", "import yaml; out = yaml.safe_load(text)['a']['x']"),
    (.yaml, "a: [1, <%= v %>, 2]\n", "import yaml; out = yaml.safe_load(text)['a'][1]"),
    (.yaml, "a:\n  - <%= v %>\n  - 1\n", "import yaml; out = yaml.safe_load(text)['a'][0]"),
    (.yaml, "a: \"<%= v | as('text') %>\"\n", "import yaml; out = yaml.safe_load(text)['a']"),
    (.toml, "x = <%= v %>\n", "import tomllib; out = tomllib.loads(text)['x']"),
    (.json, "{\"x\": <%= v %>}\n", "import json; out = json.loads(text)['x']"),
    (
      .shell, "x <%= v %>\n",
      "import shlex; out = shlex.split(text.rstrip('\\n') if not text.endswith(\"'\\n\") else text[:-1])[1]"
    ),
    (
      .xml, "<a b=\"<%= v %>\"><%= v %></a>",
      "from xml.dom import minidom; out = minidom.parseString(text).documentElement.firstChild; out = out.data if out else ''"
    ),
  ]

  @Test(.enabled(if: hasPython, "python3 with yaml and tomllib is not here"), arguments: readers)
  func `every text reads back as itself`(syntax: Syntax, template: String, read: String) throws {
    // XML has no way to write control characters, and its readers turn a tab in an attribute into a space.
    let texts = Self.texts.filter { syntax != .xml || !$0.contains("\u{85}") }
    let files = texts.map { rendered(template, ["v": .text($0)], as: syntax) }
    let output = try #require(Python.run(read, files))
    #expect(output == texts)
  }

  static let tree: JSON = [
    "null": .null, "yes": true, "number": JSON(.number(JSONNumber(text: "1.5e3"))),
    "list": [1, "a: b", [], [:], ["x", ["y"]]],
    "a b": ["deep": ["text": "two\nlines", "empty": ""]], "no": "on",
    "long": JSON(String(repeating: "x", count: 120)),
  ]

  @Test(
    .enabled(if: hasPython, "python3 with yaml and tomllib is not here"),
    arguments: [
      (Syntax.python, "x = <%= v %>\n", "import ast, json; out = json.dumps(ast.literal_eval(text[4:]))"),
      (.python, "f(<%= v %>)\n", "import ast, json; out = json.dumps(ast.literal_eval(text[2:-2]))"),
      (.yaml, "x: <%= v %>\n", "import yaml, json; out = json.dumps(yaml.safe_load(text)['x'])"),
      (.yaml, "- <%= v %>\n- 1\n", "import yaml, json; out = json.dumps(yaml.safe_load(text)[0])"),
      (.yaml, "<%= v %>\n", "import yaml, json; out = json.dumps(yaml.safe_load(text))"),
      (.yaml, "x: {y: <%= v %>}\n", "import yaml, json; out = json.dumps(yaml.safe_load(text)['x']['y'])"),
      (.json, "{\"x\": <%= v %>,\n \"y\": 1}\n", "import json; out = json.dumps(json.loads(text)['x'])"),
      (.json, "[<%= v %>, 1]", "import json; out = json.dumps(json.loads(text)[0])"),
    ])
  func `a tree of values reads back as itself`(syntax: Syntax, template: String, read: String) throws {
    let output = try #require(Python.run(read, [rendered(template, ["v": data(Self.tree)], as: syntax)]))
    let expected = try #require(
      Python.run("import json; out = json.dumps(json.loads(text))", [Self.tree.text()]))
    #expect(output == expected)
  }
}

/// Runs Python on texts, where it is installed.
enum Python {
  /// What `code` leaves in `out` for each `text`; nil when Python or one of its modules is not there, or it fails.
  static func run(_ code: String, _ texts: [String]) -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hangar-\(UUID())")
    let script = """
      import json, sys
      code, texts = json.load(open(sys.argv[1] + "/in.json"))
      exec(code)  if not texts else None
      outs = []
      for text in texts:
          names = {"text": text}
          exec(code, names)
          outs.append(names["out"])
      json.dump(outs, open(sys.argv[1] + "/out.json", "w"))
      """
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let input: JSON = [JSON(code), JSON(texts.map { JSON($0) })]
      try Data(input.bytes()).write(to: folder.appendingPathComponent("in.json"))
      guard spawn(["python3", "-c", script, folder.path]) else { return nil }
      let output = try Data(contentsOf: folder.appendingPathComponent("out.json"))
      return JSON.parse(Array(output)).value?.array?.map { $0.string ?? $0.text() }
    } catch {
      return nil
    }
  }

  private static func spawn(_ arguments: [String]) -> Bool {
    var process = pid_t()
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    guard posix_spawnp(&process, arguments[0], nil, nil, &pointers, environ) == 0 else { return false }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status == 0
  }
}
