import Findings
import Testing

struct TextCursorTests {
  @Test(arguments: [
    ("ab\ncd", 4, 2, 2), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("é1", 2, 1, 2), ("a\u{2028}b", 4, 1, 3),
    ("a", 9, 1, 2),
  ])
  func `lines end at LF, CRLF and CR, and columns count scalars`(
    text: String, offset: Int, line: Int, column: Int
  ) {
    var cursor = TextCursor()
    let position = cursor.position(at: offset, in: Array(text.utf8))
    #expect(position.line == line && position.column == column)
  }

  @Test func `an offset behind the last one starts again`() {
    let bytes = Array("ab\ncd\nef".utf8)
    var cursor = TextCursor()
    let far = cursor.position(at: 7, in: bytes)
    let near = cursor.position(at: 1, in: bytes)
    #expect(
      far == TextPosition(line: 3, column: 2, offset: 7)
        && near == TextPosition(line: 1, column: 2, offset: 1))
  }
}
