import Canvas

/// The interactive program: what a message changes, and what a session looks like.
///
/// Both are pure; the registry is the only thing they need beside the session.
package struct Program: Sendable {
  package let registry: CommandRegistry

  package init(registry: CommandRegistry = CommandRegistry()) {
    self.registry = registry
  }

  /// Takes a message and returns what the world has to do for it.
  package func update(_ session: inout Session, _ message: Message) -> [Effect] {
    defer { session.settleView() }
    switch message {
    case .input(.resize(let size)):
      session.size = size
      return []
    case .input(let event): return take(event, &session)
    default: return session.receive(message)
    }
  }

  /// An overlay comes first, then commands from the innermost area outwards, then the screen itself.
  private func take(_ event: InputEvent, _ session: inout Session) -> [Effect] {
    if session.isTooSmall { return leave(event, &session) }
    if case .mouse(let mouse) = event { return point(mouse, &session) }
    if session.overlay != nil { return pressInOverlay(event, &session) }
    session.notice = nil
    if case .key(let chord) = event, !(session.isTyping && chord.typed != nil),
      let command = registry.command(for: chord, in: session.areas)
    {
      return run(command, &session)
    }
    return session.handle(event)
  }

  /// Where nothing shows, no key may change what is hidden: all it can do is leave.
  private func leave(_ event: InputEvent, _ session: inout Session) -> [Effect] {
    let keys = [Chord("q"), Chord("c", .control), Chord("q", .control)]
    guard case .key(let chord) = event, keys.contains(chord) else { return [] }
    return session.wizard?.isWriting == true ? [] : [.quit]
  }

  /// Runs a command, or says why it cannot be run now.
  func run(_ command: Command, _ session: inout Session) -> [Effect] {
    if let reason = command.reasonAgainst(session) {
      session.notice = Notice(reason, .warning)
      return []
    }
    switch command.action {
    case .change(let perform): return perform(&session)
    case .press(let chord): return session.handle(.key(chord))
    case .listCommands(let everything):
      openCommands(&session, everything: everything)
      return []
    }
  }
}

extension Session {
  /// What follows from any change: a search ends with what it looked through, and a diff fits the screen.
  fileprivate mutating func settleView() {
    if search != nil, readingPane == nil { search = nil }
    if work == nil { waited = 0 }
    wizard?.review?.fit(columns: size.columns)
  }
}
