package import Canvas

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
    switch message {
    case .input(.resize(let size)):
      session.size = size
      return []
    case .input(.key(let chord)): return press(chord, &session)
    case .input(.paste(let text)): return session.paste(text)
    case .input(.mouse): return []
    default: return session.receive(message)
    }
  }

  /// An overlay comes first, then commands from the innermost area outwards, then the screen itself.
  private func press(_ chord: Chord, _ session: inout Session) -> [Effect] {
    if session.overlay != nil { return pressInOverlay(chord, &session) }
    session.notice = nil
    let isText = session.isTyping && chord.typed != nil
    if !isText, let command = registry.command(for: chord, in: session.areas) {
      return run(command, &session)
    }
    return session.handle(chord)
  }

  /// Runs a command, or says why it cannot be run now.
  func run(_ command: Command, _ session: inout Session) -> [Effect] {
    if let reason = command.unavailable(session) {
      session.notice = Notice(reason, .warning)
      return []
    }
    return command.perform(&session)
  }
}
