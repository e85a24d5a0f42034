import Canvas

extension ThemeList {
  /// The names beside a sample of everything a theme colours.
  func paint(into frame: inout Frame, in rect: Rect) {
    let isWide = rect.size.columns >= 50
    let (left, right) = isWide ? rect.splitColumns(24) : rect.splitRows(rect.size.rows)
    picker.paint(into: &frame, in: left, isFocused: true, placeholder: "Enter keeps, Esc goes back")
    guard isWide else { return }
    frame.within(right.inset(rows: 0, columns: 1)) { frame in
      for (row, spans) in Self.sample.enumerated() { frame.write(spans, at: Point(row: row, column: 0)) }
      frame.select(Rect(row: 3, column: 0, columns: frame.size.columns, rows: 1))
    }
  }

  private static let sample: [[Span]] = [
    [Span("Title ", .title), Span("text ", .text), Span("muted ", .muted), Span("accent", .accent)],
    [
      Span("^N ", .key), Span("key ", .footer), Span("label ", .label), Span("input ", .input),
      Span("link", .link),
    ],
    [Span("✓ success ", .success), Span("! warning ", .warning), Span("✗ error", .error)],
    [Span("the selected row", .text)],
    [Span("@@ -1,2 +1,2 @@", .hunk)],
    [Span("-removed ", .removed), Span("word", .removedWord)],
    [Span("+added ", .added), Span("word", .addedWord)],
    [Span("found ", .match), Span("placeholder ", .placeholder), Span("disabled", .disabled)],
  ]
}
