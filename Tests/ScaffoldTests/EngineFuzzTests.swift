import Schema
import Testing

@testable import Scaffold

struct EngineFuzzTests {
  /// A small generator of numbers that are the same on every run.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let pieces = [
    "<%", "<%=", "<%#", "<%%", "%>", " ", "\n", "\r\n", "\t", "if ", "elif ", "else ", "end ", "for ", "in ",
    "include ",
    "block ", "x", "s", "l", "r", "loop", ".", ".a", ".index", "|", "snake", "join(", "where(", "sort",
    "map('a')",
    "as('", "text')", "sample_records(3)", "json_schema", "stream_schema", "first", "(", ")", "[", "]", ",",
    "==",
    "!=", "<", ">=", "and ", "or ", "not ", "in ", "true", "null", "12", "-1", "0.5", "\"", "'", "\\",
    "\"a\"", "é",
    "\u{0}", "{", "}", ":", "- ", "k: ", "\"p.inc\"", "placeholders('{', 'x')", "replace('a', '')", "plus(1)",
  ]

  @Test(arguments: [1, 2, 3, 4])
  func `no template makes the engine trap`(start: UInt64) throws {
    var random = Random(state: start &* 0x9E37_79B9_7F4A_7C15)
    let part = try ParsedTemplate(SourceText(Array("<% for a in l %><%= a %><% end %>".utf8), file: "p"))
    let parts = TemplateParts(includes: ["p.inc": part], blocks: ["x": [BlockChange(part, replaces: false)]])
    let scope = Scope([
      "x": .text("a\"b\nc"), "s": .identifier("name"), "l": data([1, "two", ["a": 3], .null]),
      "r": data(["a": ["b": []]]), "gone": .absent,
    ])
    var rendered = 0
    for _ in 0..<1500 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let syntax = Syntax.allCases.randomElement(using: &random) ?? .text
      guard let template = try? ParsedTemplate(SourceText(Array(text.utf8), file: "t")) else { continue }
      rendered += template.render(scope, as: syntax, parts).findings.isEmpty ? 1 : 0
    }
    #expect(rendered > 50)
  }

  @Test(arguments: ["(", "not ", "[", "x|", "a.", "<% if x %>", "<% block b %>"])
  func `nesting without end is refused, not followed`(piece: String) {
    let many = String(repeating: piece, count: 20_000)
    let text = piece.hasPrefix("<%") ? many : "<%= \(many)x %>"
    #expect(throws: SyntaxFailure.self) { try ParsedTemplate(SourceText(Array(text.utf8), file: "t")) }
  }
}
