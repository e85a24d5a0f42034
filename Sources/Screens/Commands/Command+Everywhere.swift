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
      "everywhere.quit", "quit", in: .everywhere, keys: ["ctrl+q"],
      help: "Leave Hangar; what was typed is kept as a draft."
    ) { _ in [.quit] },
  ]
}
