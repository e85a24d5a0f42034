import Canvas

/// Keys while an overlay is in front.
extension Program {
  func pressInOverlay(_ event: InputEvent, _ session: inout Session) -> [Effect] {
    if case .decision(let decision) = session.overlay { return press(event, in: decision, &session) }
    switch event {
    case .key(Chord(.escape)), .key(Chord("c", .control)): return close(&session)
    case .key(Chord(.enter)): return choose(&session)
    case .key(Chord("x", .control)) where session.selectedDraft != nil:
      session.selectedDraft.map { session.askToThrowAway($0) }
      return []
    default:
      let shown = session.shownTheme
      _ = session.overlay?.picker?.handle(event, rows: session.size.rows - 6)
      let theme = session.shownTheme
      return theme == shown ? [] : [theme.map(Effect.showTheme)].compactMap { $0 }
    }
  }

  private func close(_ session: inout Session) -> [Effect] {
    defer { session.overlay = nil }
    guard case .themes(let list) = session.overlay else { return [] }
    return [.showTheme(list.former)]
  }

  /// Does what the selected row says.
  private func choose(_ session: inout Session) -> [Effect] {
    guard let overlay = session.overlay, let row = overlay.picker?.selection else { return close(&session) }
    session.overlay = nil
    switch overlay {
    case .commands(let list): return registry[list.ids[row]].map { run($0, &session) } ?? []
    case .problems(let list): session.wizard?.show(list.findings[row])
    case .presets(let list): return session.addPreset(list.ids[row])
    case .drafts(let list): return list.selected.map { session.resume($0) } ?? session.listTemplates()
    case .layouts(let list): return session.package(in: list.ids[row])
    case .themes(let list): return [.showTheme(list.ids[row])] + session.keepTheme(list.ids[row])
    case .findings(let list): return session.edit(list.findings[row])
    case .decision: break
    }
    return []
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

  /// Pressed again, the key that asked whether to leave says so; any other question it answers with no.
  private func interrupt(_ decision: Decision, _ session: inout Session) -> [Effect] {
    session.overlay = nil
    return session.decide(decision.subject, button: decision.subject == .quit ? 1 : nil)
  }

  private func press(_ event: InputEvent, in decision: Decision, _ session: inout Session) -> [Effect] {
    var decision = decision
    if event == .key(Chord("c", .control)) { return interrupt(decision, &session) }
    switch decision.dialog.handle(event, in: session.overlaySize) {
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
}

extension Session {
  /// The draft that the list of them has in focus.
  fileprivate var selectedDraft: Draft? {
    if case .drafts(let list) = overlay { list.selected } else { nil }
  }

  /// The theme that the list of themes shows.
  fileprivate var shownTheme: String? {
    if case .themes(let list) = overlay { list.selected } else { nil }
  }
}
