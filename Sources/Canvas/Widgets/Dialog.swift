/// A question over the screen, answered by one of a few buttons.
package struct Dialog: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case button(Int)
    /// Esc: the answer that changes nothing.
    case cancelled
  }

  package var title: String
  package var message: String
  /// What the question is about, a row each below the message.
  package var rows: [String]
  package var buttons: [String]
  /// The button Enter presses.
  package private(set) var focus: Int
  /// The button that `y` presses where the question can be answered by yes or no; `n` is then as Esc.
  package let yes: Int?
  private var scroll = ScrollText(wraps: true)

  /// The focus begins on the safe button, which destructive questions put on Cancel.
  package init(
    title: String, message: String, rows: [String] = [], buttons: [String], focus: Int = 0, yes: Int? = nil
  ) {
    self.title = title
    self.message = message
    self.rows = rows
    self.buttons = buttons
    self.focus = max(0, min(focus, buttons.count - 1))
    self.yes = yes
  }

  /// Takes a key and returns the answer once there is one.
  ///
  /// A dialog lets no key through to what is behind it.
  ///
  /// - Parameters:
  ///   - event: What was pressed.
  ///   - size: That of the rectangle in which it was painted.
  /// - Returns: Nil while the question is open.
  package mutating func handle(_ event: InputEvent, in size: Size) -> Answer? {
    let text = lines(toColumns: columns(in: size) - 5)
    if scroll.handle(event, lines: text.count, rows: bodyRows(of: text.count, in: size)) { return nil }
    guard case .key(let chord) = event else { return nil }
    switch chord {
    case Chord(.escape): return .cancelled
    case Chord("y"): return yes.map(Answer.button)
    case Chord("n"): return yes == nil ? nil : .cancelled
    case Chord(.enter), Chord(" "): return buttons.isEmpty ? .cancelled : .button(focus)
    case Chord(.left), Chord(.tab, .shift): move(by: -1)
    case Chord(.right), Chord(.tab): move(by: 1)
    default: break
    }
    return nil
  }

  /// Paints the dialog in the middle of the rectangle; the buttons show even where the message does not fit.
  package func paint(into frame: inout Frame, in rect: Rect) {
    let line = buttonLine
    let columns = columns(in: rect.size)
    let text = lines(toColumns: columns - 5)
    let place = rect.centred(Size(columns: columns, rows: text.count + 4))
    frame.fill(place, style: .text)
    let inside = frame.box(place, title: title, isFocused: true).inset(rows: 0, columns: 1)
    let (body, foot) = inside.splitRows(inside.size.rows > 1 ? -2 : 0)
    scroll.paint(into: &frame, in: body, lines: text.count) { [Span(text[$0])] }
    frame.within(foot) { frame in
      let row = frame.size.rows - 1
      frame.write(line, at: Point(row: row, column: 0))
      var column = 0
      for (index, title) in buttons.enumerated() {
        let columns = title.columnWidth + 4
        frame.mark(.button(index), Rect(row: row, column: column, columns: columns, rows: 1))
        column += columns + 1
      }
    }
  }

  private func columns(in size: Size) -> Int {
    let buttons = buttonLine.reduce(0) { $0 + $1.text.columnWidth }
    let widest = rows.reduce(max(buttons, title.columnWidth + 2, 40)) { max($0, $1.columnWidth) }
    return min(widest + 5, 72, size.columns)
  }

  private func lines(toColumns columns: Int) -> [String] { message.wrapped(toColumns: columns) + rows }

  /// How many lines show at once: the frame, the buttons and the row above them take four.
  private func bodyRows(of lines: Int, in size: Size) -> Int { max(1, min(lines, size.rows - 4)) }

  private var buttonLine: [Span] {
    buttons.enumerated().flatMap { index, title in
      let isFocused = index == focus
      return [
        Span(isFocused ? "[ \(title) ]" : "  \(title)  ", isFocused ? .buttonFocused : .button), Span(" "),
      ]
    }
  }

  private mutating func move(by step: Int) {
    guard !buttons.isEmpty else { return }
    focus = (focus + step + buttons.count) % buttons.count
  }
}
