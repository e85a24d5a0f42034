import Canvas

/// Keys while an overlay is in front.
extension Program {
  func pressInOverlay(_ event: InputEvent, _ session: inout Session) -> [Effect] {
    switch session.overlay {
    case .commands(let list): return press(event, in: list, &session)
    case .decision(let decision): return press(event, in: decision, &session)
    case .problems(let list): return press(event, in: list, &session)
    case .presets(let list): return press(event, in: list, &session)
    case nil: return []
    }
  }

  /// Opens the list of commands that apply here, or of all of them.
  func openCommands(_ session: inout Session, everything: Bool) {
    let areas =
      everything ? session.areas + Area.allCases.filter { !session.areas.contains($0) } : session.areas
    let commands = registry.commands(in: areas).filter {
      $0.id != "everywhere.palette" && $0.id != "everywhere.help"
    }
    session.overlay = .commands(
      CommandList(
        title: everything ? "All commands" : "What you can do here", ids: commands.map(\.id),
        picker: Picker(commands.map { "\($0.area.title): \($0.title)" })))
  }

  private func press(_ event: InputEvent, in list: CommandList, _ session: inout Session) -> [Effect] {
    var list = list
    if event == .key(Chord(.escape)) {
      session.overlay = nil
      return []
    }
    if event == .key(Chord(.enter)) {
      session.overlay = nil
      guard let row = list.picker.selection, let command = registry[list.ids[row]] else { return [] }
      return run(command, &session)
    }
    _ = list.picker.handle(event, rows: session.size.rows - 6)
    session.overlay = .commands(list)
    return []
  }

  private func press(_ event: InputEvent, in decision: Decision, _ session: inout Session) -> [Effect] {
    var decision = decision
    switch decision.dialog.handle(event) {
    case nil:
      session.overlay = .decision(decision)
      return []
    case .button(let index):
      session.overlay = nil
      return session.decide(decision.subject, button: index)
    case .cancelled:
      session.overlay = nil
      return session.decide(decision.subject, button: nil)
    }
  }

  private func press(_ event: InputEvent, in list: ProblemList, _ session: inout Session) -> [Effect] {
    var list = list
    switch event {
    case .key(Chord(.escape)): session.overlay = nil
    case .key(Chord(.enter)):
      session.overlay = nil
      if let row = list.picker.selection { session.wizard?.show(list.findings[row]) }
    default:
      _ = list.picker.handle(event, rows: session.size.rows - 6)
      session.overlay = .problems(list)
    }
    return []
  }

  private func press(_ event: InputEvent, in list: PresetList, _ session: inout Session) -> [Effect] {
    var list = list
    switch event {
    case .key(Chord(.escape)): session.overlay = nil
    case .key(Chord(.enter)):
      session.overlay = nil
      if let row = list.picker.selection { return session.addPreset(list.ids[row]) }
    default:
      _ = list.picker.handle(event, rows: session.size.rows - 6)
      session.overlay = .presets(list)
    }
    return []
  }
}
