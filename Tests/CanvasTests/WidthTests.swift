import Canvas
import Testing

struct WidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("你好", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("ｱ", 1), ("Ａ", 2), ("🚀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 1), ("🇩🇪", 2), ("1️⃣", 1),
      ("क्‍ष", 2), ("שלום", 4), ("\u{0}\u{1B}[31m", 6), ("a\tb", 3), ("\u{202E}evil", 5), ("\u{AD}", 1),
      ("\u{200B}", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{301}", 1), ("👩‍", 2), ("🏽", 2),
    ])
  func `A text takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(text.columnWidth == columns)
  }

  @Test(
    arguments: [
      ("\u{0}", "␀"), ("\u{1B}[2J", "␛[2J"), ("\u{7F}", "␡"), ("\u{9B}31m", "�31m"), ("\u{202E}", "�"),
      ("\r\n", "␍␊"), ("\u{FEFF}", "�"), ("🇫🇷", "FR"), ("👩‍🚀", "👩"), ("👍🏿", "👍"), ("a\u{FE0F}", "a"),
    ])
  func `What could steer a terminal or hide in a review is shown instead of sent`(text: String, shown: String)
  {
    #expect(Glyphs(text).reduce(into: "") { $0 += $1.text } == shown)
  }

  @Test func `A glyph keeps three marks and leaves out the rest`() {
    let glyphs = Array(Glyphs("a\u{300}\u{301}\u{302}\u{303}b"))
    #expect(glyphs.map(\.text) == ["a\u{300}\u{301}\u{302}", "b"])
  }

  @Test func `Every combining mark that Swift knows takes no column of its own`() {
    for value in UInt32(0x300)...0x1F_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: #expect("a\(scalar)".columnWidth == 1, "U+\(value)")
      default: continue
      }
    }
  }

  @Test(
    arguments: [
      ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""), ("你好吗", 5, "你好…"),
      ("你好吗", 4, "你…"), ("e\u{301}e\u{301}", 1, "…"), ("a\u{1B}b", 2, "a…"),
    ])
  func `A text that is too wide ends with an ellipsis within its columns`(
    text: String, columns: Int, expected: String
  ) {
    #expect(text.truncated(toColumns: columns) == expected)
    #expect(text.truncated(toColumns: columns).columnWidth <= columns)
  }

  @Test(arguments: [
    ("docs/a.md", 9, "docs/a.md"), ("docs/a.md", 6, "…/a.md"), ("docs/日本.md", 8, "…日本.md"),
    ("docs/日本.md", 7, "…本.md"), ("docs/a.md", 1, "…"), ("docs/a.md", 0, ""),
  ])
  func `A path is cut at its start`(text: String, columns: Int, expected: String) {
    #expect(text.truncatedInFront(toColumns: columns) == expected)
    #expect(text.truncatedInFront(toColumns: columns).columnWidth <= columns)
  }

  @Test(
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]), ("a\n\nb", 5, ["a", "", "b"]),
      ("你好 世界", 4, ["你好", "世界"]), ("  abc", 4, ["abc"]), ("a   b", 2, ["a", "b"]), ("你", 1, ["你"]),
    ])
  func `Wrapping breaks at spaces, then anywhere`(text: String, columns: Int, expected: [String]) {
    #expect(text.wrapped(toColumns: columns) == expected)
  }

  @Test(
    arguments: [("\ta", 4, "    a"), ("ab\tc", 4, "ab  c"), ("abcd\te", 4, "abcd    e"), ("你\tb", 4, "你  b")])
  func `A tab reaches to the next stop`(text: String, every: Int, expected: String) {
    #expect(text.expandingTabs(every: every) == expected)
  }
}
