package import Canvas

/// Every command there is, with the keys a person gave them.
package struct CommandRegistry: Sendable {
  package let commands: [Command]
  private let keymap: Keymap

  package init(keymap: Keymap = Keymap()) {
    commands =
      Command.everywhere + Command.home + Command.connector + Command.wizard + Command.templates
      + Command.details + Command.fields + Command.streams + Command.recordForm + Command.preview
      + Command.review
      + Command.done + Command.prompt + Command.search + Command.reading + Command.moving
    self.keymap = keymap
  }

  package subscript(id: String) -> Command? { commands.first { $0.id == id } }

  /// The keys of a command: the person's when they chose any, else ours.
  package func keys(of command: Command) -> [Chord] { keymap.keys[command.id] ?? command.keys }

  /// The command a key means in these areas, innermost first.
  package func command(for chord: Chord, in areas: [Area]) -> Command? {
    for area in areas {
      let own = commands.filter { $0.area == area }
      // A key that the person gave to one command is no longer that of another.
      let given = own.first { keymap.keys[$0.id]?.contains(chord) == true }
      if let match = given ?? own.first(where: { keys(of: $0).contains(chord) }) { return match }
    }
    return nil
  }

  /// The commands of these areas, innermost first.
  package func commands(in areas: [Area]) -> [Command] {
    areas.flatMap { area in commands.filter { $0.area == area } }
  }
}
