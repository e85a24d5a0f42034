import Canvas

/// What the mouse does. Nothing can be done with it alone.
extension Program {
  /// A click selects and focuses, a click on what is selected already means Enter, the wheel scrolls the pane under
  /// it, and a click on a hint of the footer runs the command.
  func point(_ mouse: MouseEvent, _ session: inout Session) -> [Effect] {
    let targets = view(session).frame.targets(at: mouse.point)
    let pane = targets.lazy.compactMap(\.pane).first
    switch mouse.action {
    case .press(.left):
      session.notice = nil
      return click(targets, pane, &session)
    case .wheelUp, .wheelDown: return session.roll(.mouse(mouse), over: pane)
    default: return []
    }
  }

  private func click(_ targets: [Mark.Target], _ pane: Pane?, _ session: inout Session) -> [Effect] {
    switch targets.first {
    case .command(let id)?: return registry[id].map { run($0, &session) } ?? []
    case .button(let index)?: return press(button: index, &session)
    case .row(let row)?:
      guard let pane, let chord = session.click(row: row, in: pane) else { return [] }
      return update(&session, .input(.key(chord)))
    case .pane?:
      session.focus(on: pane)
      return []
    case nil: return []
    }
  }

  private func press(button: Int, _ session: inout Session) -> [Effect] {
    guard case .decision(let decision) = session.overlay else { return [] }
    session.overlay = nil
    return session.decide(decision.subject, button: button)
  }
}

extension Mark.Target {
  fileprivate var pane: Pane? {
    if case .pane(let name) = self { Pane(rawValue: name) } else { nil }
  }
}
