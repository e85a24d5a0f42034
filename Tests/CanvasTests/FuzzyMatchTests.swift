import Canvas
import Testing

struct FuzzyMatchTests {
  @Test(
    arguments: [
      ("", "abc", []), ("ac", "abc", [0, 2]), ("sp", "source-python", [0, 7]),
      ("py", "happy-python", [6, 7]),
      ("run che", "Run check", [0, 1, 2, 4, 5, 6]), ("che run", "Run check", [0, 1, 2, 4, 5, 6]),
      ("nf", "newFile", [0, 3]), ("ÉT", "été", nil), ("été", "ÉTÉ", [0, 1, 2]), ("x", "abc", nil),
      ("cba", "abc", nil),
      ("aa", "a", nil),
    ] as [(String, String, [Int]?)])
  func `A query fits when its letters come in order, best at the start of words`(
    query: String, text: String, positions: [Int]?
  ) {
    #expect(FuzzyMatch.find(query, in: text)?.positions == positions)
  }

  @Test(
    arguments: [
      ("diff", ["Toggle different view", "Show diff"], [1, 0]),
      ("sh", ["push", "source-http", "show"], [2, 1, 0]),
      ("", ["b", "a"], [0, 1]), ("q", ["b", "quit"], [1]),
    ])
  func `The closest text comes first and equal ones keep their order`(
    query: String, texts: [String], order: [Int]
  ) {
    #expect(FuzzyMatch.rank(query, texts).map(\.index) == order)
  }

  @Test func `A match highlights its characters`() {
    #expect(
      Span.highlighting([0, 1, 3], of: "abcd") == [
        Span("ab", .match), Span("c", .text), Span("d", .match),
      ])
  }
}
