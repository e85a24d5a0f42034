/// What a person did at the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(Chord)
  /// Pasted text, one edit whatever is in it; never read as keys. Line ends are `\n`.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
}

/// A mouse report, at a cell of the whole screen.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press(MouseButton)
    /// Which button it was is not always known, so it is not told.
    case release
    case drag(MouseButton)
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  package var action: Action
  package var point: Point
  package var modifiers: Modifiers

  package init(_ action: Action, at point: Point, modifiers: Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}

/// A button of the mouse.
package enum MouseButton: Hashable, Sendable {
  case left, middle, right
}
