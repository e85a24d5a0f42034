/// One line of text to fill in.
package struct TextField: Hashable, Sendable {
  private var edited: EditedText
  /// Shows a dot for each character, for secrets.
  package var isMasked: Bool

  package init(_ text: String = "", isMasked: Bool = false) {
    edited = EditedText(text)
    self.isMasked = isMasked
  }

  /// Setting it moves the cursor behind the last character.
  package var text: String {
    get { edited.text }
    set { edited = EditedText(newValue) }
  }

  /// Takes a key or a paste; false when it is none of the field's own, as Enter, Tab and Esc are.
  package mutating func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(let chord): edited.handle(chord, hidesWords: isMasked)
    case .paste(let text): edited.insert(TextField.oneLine(text))
    case .mouse, .resize: false
    }
  }

  /// Paints the field over the first row of the rectangle; a focused one shows the cursor.
  package func paint(
    into frame: inout Frame, in rect: Rect, isFocused: Bool, placeholder: String = "", style: Style = .input
  ) {
    frame.within(rect) { frame in
      frame.fill(Rect(row: 0, column: 0, columns: frame.size.columns, rows: 1), style: style)
      if edited.text.isEmpty { frame.write(placeholder, at: Point(row: 0, column: 0), style: .placeholder) }
      let column = shown(edited.beforeCursor).columnWidth
      let left = TextField.scroll(to: column, width: frame.size.columns)
      frame.write(shown(edited.text[...]), at: Point(row: 0, column: -left), style: style)
      if isFocused { frame.showCursor(at: Point(row: 0, column: column - left)) }
    }
  }

  /// How far to scroll for the cursor to show: by half a field at a time, so that it moves within the field.
  static func scroll(to column: Int, width: Int) -> Int {
    guard column >= width, width > 0 else { return 0 }
    let step = max(1, width / 2)
    return ((column - width) / step + 1) * step
  }

  private func shown(_ text: Substring) -> String {
    isMasked ? String(repeating: "•", count: text.count) : String(text)
  }

  /// What is pasted from a terminal or a page often ends with a line break that nobody meant.
  private static func oneLine(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: " ").replacing("\t", with: " ")
  }
}
