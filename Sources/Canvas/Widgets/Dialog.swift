/// A question over the screen, answered by one of a few buttons.
package struct Dialog: Hashable, Sendable {
  package enum Answer: Hashable, Sendable {
    case button(Int)
    /// Esc: the answer that changes nothing.
    case cancelled
  }

  package var title: String
  package var message: String
  package var buttons: [String]
  /// The button Enter presses.
  package private(set) var focus: Int
  /// The button that `y` presses where the question can be answered by yes or no; `n` is then as Esc.
  package let yes: Int?
  private var top = 0

  /// The focus begins on the safe button, which destructive questions put on Cancel.
  package init(title: String, message: String, buttons: [String], focus: Int = 0, yes: Int? = nil) {
    self.title = title
    self.message = message
    self.buttons = buttons
    self.focus = max(0, min(focus, buttons.count - 1))
    self.yes = yes
  }

  /// Takes a key and returns the answer once there is one.
  ///
  /// A dialog lets no key through to what is behind it.
  package mutating func handle(_ event: InputEvent) -> Answer? {
    guard case .key(let chord) = event else { return nil }
    switch chord {
    case Chord(.escape): return .cancelled
    case Chord("y"): return yes.map(Answer.button)
    case Chord("n"): return yes == nil ? nil : .cancelled
    case Chord(.enter), Chord(" "): return buttons.isEmpty ? .cancelled : .button(focus)
    case Chord(.left), Chord(.tab, .shift): move(by: -1)
    case Chord(.right), Chord(.tab): move(by: 1)
    case Chord(.up): top = max(0, top - 1)
    case Chord(.down): top = min(top + 1, message.utf8.count)
    default: break
    }
    return nil
  }

  /// Paints the dialog in the middle of the rectangle; the buttons show even where the message does not fit.
  package func paint(into frame: inout Frame, in rect: Rect) {
    let line = buttonLine
    let widest = max(line.reduce(0) { $0 + $1.text.columnWidth }, title.columnWidth + 2, 40)
    let columns = min(widest + 4, 72, rect.size.columns)
    let lines = message.wrapped(toColumns: columns - 4)
    let place = rect.centred(Size(columns: columns, rows: lines.count + 4))
    frame.fill(place, style: .text)
    let inside = frame.box(place, title: title, isFocused: true).inset(rows: 0, columns: 1)
    let (body, foot) = inside.splitRows(inside.size.rows > 1 ? -2 : 0)
    frame.within(body) { frame in
      let first = max(0, min(top, lines.count - frame.size.rows))
      for (row, line) in lines.dropFirst(first).prefix(frame.size.rows).enumerated() {
        frame.write(line, at: Point(row: row, column: 0))
      }
    }
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
