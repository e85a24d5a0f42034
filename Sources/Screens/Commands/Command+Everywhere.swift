extension Command {
  static let everywhere = [
    Command(
      "everywhere.palette", "palette", in: .everywhere, keys: ["ctrl+p"], footer: 90,
      help: "Search everything Hangar can do, and run it.", action: .listCommands(everything: true)),
    Command(
      "everywhere.help", "help", in: .everywhere, keys: ["?", "f1"],
      help: "List what can be done here, with its keys; a disabled entry says why.",
      action: .listCommands(everything: false)),
    Command(
      "everywhere.interrupt", "interrupt", in: .everywhere, keys: ["ctrl+c"],
      help: "Stop the work under way; with none, offer to quit."
    ) { session in session.interrupt() },
    Command(
      "everywhere.themes", "themes", in: .everywhere, keys: ["alt+t"],
      help: "Choose how everything looks; each theme shows as you move to it.",
      unavailable: { $0.themes.isEmpty ? "There are no themes here." : nil }
    ) { session in session.openThemes() },
    Command(
      "everywhere.mouse", "mouse on/off", in: .everywhere, keys: ["alt+m"],
      help: "Use the mouse, or leave it to the terminal, which then selects text with it."
    ) { session in session.toggleMouse() },
    Command(
      "everywhere.quit", "quit", in: .everywhere, keys: ["ctrl+q"],
      help: "Leave Hangar; what was typed is kept as a draft."
    ) { _ in [.quit] },
  ]
}
