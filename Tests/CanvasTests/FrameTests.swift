import Canvas
import TestSupport
import Testing

struct FrameTests {
  /// Texts that break the columns of careless programs.
  static let corpus = [
    "plain", "你好世界", "👨‍👩‍👧 family", "🇩🇪 flag", "e\u{301}\u{302}\u{303}\u{304}", "שלום", "\u{1B}[31mred",
    "tab\there", "क्षि", "ｆｕｌｌ", "한글", "❤️ heart", "\u{202E}rtl", "1️⃣", "👍🏽", "\u{0}\u{7F}\u{9B}",
  ]

  @Test func `A cell stays at sixteen bytes`() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test func `A box, titles and styled text look as recorded`() throws {
    var frame = Frame(size: Size(columns: 24, rows: 6))
    let inside = frame.box(frame.bounds, title: "Sources", isFocused: true)
    frame.within(inside) { frame in
      frame.write([Span("name ", .label), Span("你好世界你好世界你好世界", .input)], at: Point(row: 0, column: 0))
      frame.write("bad\u{1B}", at: Point(row: 1, column: 0), style: .error)
      frame.write("right", endingAtRightOf: 1, style: .muted)
      frame.select(Rect(row: 2, column: 0, columns: frame.size.columns, rows: 1))
      frame.showCursor(at: Point(row: 3, column: 2))
    }
    try expectGolden(frame.snapshot, "box.txt")
    try expectGolden(frame.inASCII.snapshot, "box-ascii.txt")
  }

  @Test(arguments: corpus)
  func `A border stays aligned whatever stands inside`(text: String) {
    var frame = Frame(size: Size(columns: 12, rows: 3))
    let inside = frame.box(frame.bounds)
    frame.within(inside) { $0.write(text, at: Point(row: 0, column: 0)) }
    #expect(Array(frame.row(1))[11].glyph.text == "│")
    expectWholeRows(frame)
    expectWholeRows(frame.inASCII)
    #expect(frame.inASCII.plainText.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `Painting at random places and sizes never breaks a row`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let size = Size(columns: random.next(in: 0...12), rows: random.next(in: 0...4))
      var frame = Frame(size: size)
      for _ in 0..<6 {
        let rect = Rect(
          row: random.next(in: -3...4), column: random.next(in: -5...12),
          columns: random.next(in: -2...14), rows: random.next(in: -2...5))
        frame.within(rect) { frame in
          let text = FrameTests.corpus[random.next(in: 0...FrameTests.corpus.count - 1)]
          let point = Point(row: random.next(in: -1...3), column: random.next(in: -4...12))
          frame.write(text, at: point, width: random.next(in: 0...9))
          frame.box(rect, title: text)
          frame.select(rect)
          frame.showCursor(at: point)
        }
      }
      expectWholeRows(frame)
      if let cursor = frame.cursor { #expect(cursor.column < size.columns && cursor.row < size.rows) }
    }
  }

  @Test func `Overwriting half of a wide character leaves a blank`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("你好", at: Point(row: 0, column: 0))
    frame.write("x", at: Point(row: 0, column: 1))
    #expect(frame.plainText == " x好")
    frame.write("y", at: Point(row: 0, column: 2))
    #expect(frame.plainText == " xy")
  }

  @Test func `A region clips what it paints and moves its origin`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    frame.within(Rect(row: 1, column: 2, columns: 3, rows: 1)) { frame in
      frame.write("abcdef", at: Point(row: 0, column: 0))
      frame.write("no", at: Point(row: 1, column: 0))
    }
    #expect(frame.plainText == "\n  ab…")
  }
}
