extension MouseEvent {
  /// Reads the button code of a report; nil for a move without a button and for buttons beyond the third.
  init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard let action = MouseEvent.action(code: code, isRelease: isRelease) else { return nil }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    self.init(action, at: Point(row: max(0, row), column: max(0, column)), modifiers: modifiers)
  }

  private static func action(code: Int, isRelease: Bool) -> Action? {
    guard code >= 0, code < 128 else { return nil }
    if code & 64 != 0 {
      let wheel: [Action] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      return wheel[code & 3]
    }
    let buttons: [MouseButton?] = [.left, .middle, .right, nil]
    let button = buttons[code & 3]
    if code & 32 != 0 { return button.map { .drag($0) } }
    if isRelease { return .release }
    return button.map { .press($0) }
  }
}
