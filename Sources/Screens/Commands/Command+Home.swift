extension Command {
  static let home = [
    Command(
      "home.new", "new connector", in: .home, keys: ["n"], footer: 10,
      help: "Make a connector: choose a template, answer its questions, review the files, write them."
    ) { session in session.startWizard() },
    Command(
      "home.open", "open", in: .home, keys: ["enter"], footer: 20,
      help: "Open the selected connector on its checklist.",
      unavailable: { $0.home.selected == nil ? "There is no connector here yet; press n to make one." : nil }
    ) { session in session.openSelected() },
    Command(
      "home.findings", "what is wrong", in: .home, keys: ["i"], footer: 23,
      help: "List what the files of the selected connector contradict; Enter opens the file there.",
      unavailable: { $0.reasonWithoutFindings }
    ) { session in session.openFindings() },
    Command(
      "home.filter", "filter", in: .home, keys: ["/"], footer: 24,
      help: "Show only connectors whose name, type and version have the words you type.",
      unavailable: { $0.home.count == 0 ? "There is no connector here yet; press n to make one." : nil }
    ) { session in session.openPrompt(.filter) },
    Command(
      "home.all", "show all", in: .home, keys: ["escape"], footer: 22, help: "End the filter.",
      unavailable: { $0.home.filter.isEmpty ? "All connectors show." : nil }
    ) { session in
      session.home.narrow(to: "")
      return []
    },
    Command(
      "home.sort", "sort", in: .home, keys: ["s"], footer: 26,
      help: "Sort by name, by what is least done, or by what is worst; remembered.",
      unavailable: { $0.home.count < 2 ? "There is nothing to sort." : nil }
    ) { session in session.sortNext() },
    Command(
      "home.rescan", "look again", in: .home, keys: ["r"], footer: 30,
      help: "Read the workspace's folder again."
    ) { session in session.scan() },
    Command("home.quit", "quit", in: .home, keys: ["q"], footer: 80, help: "Leave Hangar.") { _ in [.quit] },
  ]

  static let connector = [
    Command(
      "connector.tick", "tick", in: .connector, keys: ["space"], footer: 10,
      help: "Tick the item, or take its tick back; it is written to CHECKLIST.md at once and can be undone.",
      unavailable: { $0.connector?.selected == nil ? "There is no item here." : nil }
    ) { session in session.tickSelected() },
    Command(
      "connector.edit", "edit file", in: .connector, keys: ["e"], footer: 20,
      help: "Open the file that the item concerns in your editor ($VISUAL or $EDITOR).",
      unavailable: { $0.connector?.selectedFile == nil ? "This item names no file." : nil }
    ) { session in session.editSelectedFile() },
    Command(
      "connector.copy", "copy command", in: .connector, keys: ["y"], footer: 30,
      help: "Copy the item's command to the clipboard.",
      unavailable: { $0.connector?.selectedCommand == nil ? "This item has no command." : nil }
    ) { session in session.connector?.selectedCommand.map { [.copy($0)] } ?? [] },
    Command(
      "connector.verify", "prove", in: .connector, keys: ["v"], footer: 15,
      help: "Make every check that an item names: read its files, run the connector and its tests.",
      unavailable: {
        $0.connector?.status == nil
          ? "There is no checklist here." : $0.verifying == nil ? nil : "It is under way; Ctrl-C stops it."
      }
    ) { session in session.connector.map { session.verify($0.path, isAgreed: false) } ?? [] },
    Command(
      "connector.findings", "what is wrong", in: .connector, keys: ["i"], footer: 35,
      help: "List what the files of the connector contradict; Enter opens the file there.",
      unavailable: { $0.reasonWithoutFindings }
    ) { session in session.openFindings() },
    Command(
      "connector.reload", "look again", in: .connector, keys: ["r"],
      help: "Read the connector's checklist again."
    ) { session in session.connector.map { [.open(connector: $0.path)] } ?? [] },
    Command(
      "connector.close", "back", in: .connector, keys: ["escape", "q"], footer: 70,
      help: "Back to the workspace."
    ) { session in
      session.connector = nil
      return session.scan()
    },
  ]
}
