/// Several lines of text to fill in; long lines scroll sideways.
package struct TextArea: Hashable, Sendable {
  private var edited: EditedText
  /// The first line in view; settled by `handle`, and corrected while painting.
  private var top = 0

  package init(_ text: String = "") {
    edited = EditedText(text)
  }

  /// Setting it moves the cursor behind the last character.
  package var text: String {
    get { edited.text }
    set { edited = EditedText(newValue) }
  }

  /// Takes a key or a paste in a field of so many rows; false when it is none of its own, as Tab and Esc are.
  package mutating func handle(_ event: InputEvent, rows: Int) -> Bool {
    let isHandled =
      switch event {
      case .key(let chord): edit(chord, rows: rows)
      case .paste(let text): edited.insert(text)
      case .mouse(let mouse): wheel(mouse)
      case .resize: false
      }
    top = firstRow(rows: rows)
    return isHandled
  }

  /// Paints the lines around the cursor; a focused area shows it.
  package func paint(into frame: inout Frame, in rect: Rect, isFocused: Bool, placeholder: String = "") {
    frame.within(rect) { frame in
      frame.fill(frame.bounds, style: .input)
      if edited.text.isEmpty {
        frame.writeWrapped(placeholder, at: Point(row: 0, column: 0), style: .placeholder)
      }
      let first = firstRow(rows: frame.size.rows)
      let column = cursorColumn
      let left = TextField.scroll(to: column, width: frame.size.columns)
      let lines = edited.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (row, line) in lines.dropFirst(first).prefix(frame.size.rows).enumerated() {
        frame.write(String(line), at: Point(row: row, column: -left), style: .input)
      }
      if isFocused { frame.showCursor(at: Point(row: cursorLine - first, column: column - left)) }
    }
  }

  /// Whether the cursor is where Up, or Down, has nowhere to go within the text.
  package var isOnFirstLine: Bool { edited.lineStart == edited.text.startIndex }
  package var isOnLastLine: Bool { edited.lineEnd == edited.text.endIndex }

  private var cursorLine: Int { edited.beforeCursor.count(where: \.isNewline) }
  private var cursorColumn: Int { String(edited.text[edited.lineStart..<edited.cursor]).columnWidth }

  private func firstRow(rows: Int) -> Int {
    let line = cursorLine
    return min(max(top, line - max(rows, 1) + 1), line)
  }

  private mutating func edit(_ chord: Chord, rows: Int) -> Bool {
    switch (chord.key, chord.modifiers) {
    case (.enter, []), (.character("j"), .control): return edited.insert("\n")
    case (.up, []): moveLines(-1)
    case (.down, []): moveLines(1)
    case (.pageUp, []): moveLines(-max(1, rows))
    case (.pageDown, []): moveLines(max(1, rows))
    case (.home, .control): edited.move(to: edited.text.startIndex)
    case (.end, .control): edited.move(to: edited.text.endIndex)
    default: return edited.handle(chord)
    }
    return true
  }

  private mutating func wheel(_ mouse: MouseEvent) -> Bool {
    switch mouse.action {
    case .wheelUp: moveLines(-3)
    case .wheelDown: moveLines(3)
    default: return false
    }
    return true
  }

  /// Moves over lines, keeping the column as far as the line reaches.
  private mutating func moveLines(_ count: Int) {
    let column = cursorColumn
    for _ in 0..<abs(count) {
      if count < 0 {
        guard edited.lineStart > edited.text.startIndex else { break }
        edited.move(to: edited.text.index(before: edited.lineStart))
      } else {
        guard edited.lineEnd < edited.text.endIndex else { break }
        edited.move(to: edited.text.index(after: edited.lineEnd))
      }
    }
    edited.move(to: edited.lineStart)
    while edited.cursor < edited.lineEnd, cursorColumn < column { edited.move(to: edited.next) }
  }
}
