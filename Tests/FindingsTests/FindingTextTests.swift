import Findings
import Testing

struct FindingTextTests {
  @Test func `a finding shows its place, its line with a mark, the remedy and the reason`() {
    let source = "name: x\nport: 70000  # high\n"
    let finding = Finding(
      "schema.maximum", .error, at: .file("config.yaml", span(2, 7, 14, length: 5), pointer: "/port"),
      "'port' must be at most 65535, it is 70000", remedy: "Choose a lower port.",
      related: [.file("spec.json", span(9, 3, 80, length: 5), pointer: "/properties/port/maximum")])
    #expect(
      [finding].text { $0 == "config.yaml" ? Array(source.utf8) : nil } == """
        config.yaml:2:7: error: 'port' must be at most 65535, it is 70000 [schema.maximum]
         2 | port: 70000  # high
           |       ^^^^^
          Choose a lower port.
          see spec.json:9:3

        """)
  }

  @Test(arguments: [
    (Place.file("a.json"), "a.json: "), (Place.field("host"), "host: "), (Place.message(12), "message 12: "),
    (Place(pointer: "/data/id", message: 12), "message 12 /data/id: "), (Place(), ""),
    (Place.file("a.json", pointer: "/b"), "a.json /b: "), (Place(span: span(3, 4, 9, length: 1)), "3:4: "),
  ])
  func `a finding without a line shows what is known of its place`(place: Place, prefix: String) {
    let finding = Finding("rule", .notChecked, at: place, "no schema")
    #expect([finding].text() == prefix + "not checked: no schema [rule]\n")
  }

  @Test func `a file is read only when a line of it is shown, however large it is`() {
    let whole = Finding("rule", .notChecked, at: .file("read.jsonl"), "no catalog")
    let message = Finding("rule", .error, at: Place(file: "read.jsonl", message: 3), "no record")
    var asked: [String] = []
    _ = [whole, message].text { file in
      asked.append(file)
      return nil
    }
    #expect(asked.isEmpty)
  }

  @Test func `nothing reaches the terminal that it would obey`() {
    let evil = "\u{1B}]0;x\u{7}\r\n\u{9B}2J\u{202E}"
    let finding = Finding(
      evil, .error, at: .file(evil, span(1, 2, 1, length: 1)), evil, remedy: evil, related: [.field(evil)])
    let text = [finding].text { _ in Array(evil.utf8) }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.isASCII) })
    #expect(text.contains("\\u{1B}]0;x\\u{7}\\u{D}\\u{A}\\u{9B}2J\\u{202E}"))
  }

  @Test(arguments: [
    ("\tkey: é1", 6, 3, " 1 |  key: é1", "   |       ^^"),
    ("日本: x", 8, 1, " 1 | 日本: x", "   |       ^"),
    ("a\u{1}b", 2, 1, " 1 | a\\u{1}b", "   |       ^"),
    ("ab", 2, 0, " 1 | ab", "   |   ^"),
    ("", 0, 0, " 1 | ", "   | ^"),
  ])
  func `the mark stands under the stretch`(
    line: String, offset: Int, length: Int, shown: String, mark: String
  ) {
    let place = Place.file("a", span(1, 1, offset, length: length))
    let text = [Finding("r", .error, at: place, "m")].text { _ in Array((line + "\nnext").utf8) }
    #expect(text == "a:1:1: error: m [r]\n\(shown)\n\(mark)\n")
  }

  @Test func `of a long line a window is shown`() throws {
    let line = Array((String(repeating: "a", count: 5000) + "XY" + String(repeating: "b", count: 5000)).utf8)
    let place = Place.file("a", span(1, 5001, 5000, length: 2))
    let lines = [Finding("r", .error, at: place, "m")].text { _ in line }.split(separator: "\n")
    #expect(lines[1].count < 120 && lines[1].hasPrefix(" 1 | …aaa") && lines[1].hasSuffix("bbb…"))
    let mark = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: mark)
    #expect(lines[1].dropFirst(column).hasPrefix("XY"))
  }

  @Test func `a stretch that is no longer in the file shows no line`() {
    let place = Place.file("a", span(9, 1, 500, length: 1))
    #expect([Finding("r", .error, at: place, "m")].text { _ in [] } == "a:9:1: error: m [r]\n")
  }

  @Test func `a summary counts each severity`() {
    let severities: [Severity] = [.warning, .error, .error, .notChecked, .info]
    #expect(
      severities.map { Finding("r", $0, at: Place(), "m") }.summary
        == "2 errors, 1 warning, 1 note, 1 not checked")
    #expect([Finding]().summary == "no findings")
  }
}

/// A stretch of one line.
func span(_ line: Int, _ column: Int, _ offset: Int, length: Int) -> TextSpan {
  TextSpan(
    TextPosition(line: line, column: column, offset: offset),
    TextPosition(line: line, column: column + length, offset: offset + length))
}
