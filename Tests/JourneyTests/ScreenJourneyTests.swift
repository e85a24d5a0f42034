import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a person at a terminal goes through with the built program.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(5)))
struct ScreenJourneyTests {
  @Test func `from an empty folder to a ticked checklist`() async throws {
    try await Journey.begin { journey in
      try await journey.start()
      try await journey.nameConnector("Pet Shop")
      try await journey.press("C-n", seeing: "connectionSpecification")
      try await journey.press("C-n", seeing: "Selected stream")
      try await journey.press("C-n", seeing: "README.md")
      try await journey.press("C-n", seeing: "To write")
      #expect(journey.home.text("connectors/source-pet-shop/README.md") == nil)
      try await journey.press("w", seeing: "[ Write ]")
      try await journey.press("Enter", seeing: "files written to")
      let list = try #require(journey.home.text("connectors/source-pet-shop/CHECKLIST.md"))
      try await journey.press("Enter", seeing: "Checklist 0/")
      try await journey.press("Space", seeing: "Checklist 1/")
      let ticked = try #require(journey.home.text("connectors/source-pet-shop/CHECKLIST.md"))
      #expect(zip(list.utf8, ticked.utf8).count { $0 != $1 } == 1 && list.utf8.count == ticked.utf8.count)
      try await journey.press("q", seeing: "Connectors")
      try await journey.tmux.press("q")
      try await journey.expectEnd(status: 0)
    }
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func `a signal in the wizard gives the terminal back, and the draft is offered at the next start`(
    signal: Int32, status: Int
  ) async throws {
    try await Journey.begin { journey in
      try await journey.start()
      try await journey.nameConnector("Pet Shop")
      try journey.end(by: signal)
      try await journey.expectEnd(status: status)
      try await journey.start(seeing: "Go on where you stopped?")
      let screen = try await journey.press("Enter", seeing: "›Connector name")
      #expect(screen.contains("Pet Shop"))
    }
  }

  @Test func `a kill loses no more than the last seconds`() async throws {
    try await Journey.begin { journey in
      try await journey.start()
      try await journey.nameConnector("Pet Shop")
      try await journey.untilDraft(holds: "Pet Shop")
      try journey.end(by: SIGKILL)
      try await journey.tmux.until { $0.contains("rc=137") }
      // The terminal is still raw, so Enter is no end of a line.
      try await journey.tmux.send("stty sane; echo sane$((1 + 1))")
      try await journey.tmux.press("C-j")
      try await journey.tmux.until { $0.contains("sane2") }
      try await journey.start(seeing: "Go on where you stopped?")
      let screen = try await journey.press("Enter", seeing: "›Connector name")
      #expect(screen.contains("Pet Shop"))
    }
  }

  @Test func `a burst of resizes ends in a whole screen with everything typed`() async throws {
    try await Journey.begin { journey in
      try await journey.start()
      try await journey.nameConnector("Pet Shop")
      for step in 0..<20 {
        try await journey.tmux.resize(columns: 20 + step * 7 % 100, rows: 6 + step * 5 % 30)
      }
      try await journey.tmux.resize(columns: 60, rows: 15)
      let screen = try await journey.tmux.until { screen in
        let lines = screen.split(separator: "\n")
        return screen.contains("Pet Shop") && screen.contains("F1 help")
          && lines.contains { $0.hasPrefix("└") && $0.count == 60 }
      }
      #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }
  }

  @Test func `the mouse is on while the screen shows unless it was switched off, and off afterwards`()
    async throws
  {
    try await Journey.begin { journey in
      try await journey.start()
      #expect(try await journey.tmux.modes().dropLast() == "11")
      // A click on the hint "n new connector".
      try await journey.tmux.send("\u{1B}[<0;4;24M\u{1B}[<0;4;24m")
      try await journey.tmux.until { $0.contains("What to make") }
      try await journey.press("M-m", seeing: "The mouse is off")
      #expect(try await journey.tmux.modes().dropLast() == "10")
      try await journey.press("Escape", seeing: "no connector in this folder")
      try await journey.tmux.press("q")
      try await journey.expectEnd(status: 0)
      try await journey.start()
      #expect(try await journey.tmux.modes().dropLast() == "10")
    }
  }

  @Test func `keys of one's own work, and a file with a mistake is told in one sentence`() async throws {
    try await Journey.begin { journey in
      try journey.home.write(".config/hangar/keys.yaml", "home.new: c\nhome.nwe: x\n")
      try await journey.start(seeing: "keys.yaml:2: 'home.nwe' is no command")
      try await journey.press("c", seeing: "What to make")
    }
  }

  @Test func `without UTF-8 every character is plain`() async throws {
    try await Journey.begin(["LC_ALL": "C"]) { journey in
      try await journey.start()
      let screen = try await journey.press("n", seeing: "What to make")
      #expect(screen.utf8.allSatisfy { $0 < 0x80 })
      #expect(screen.contains("+ What to make ---"))
    }
  }

  @Test func `with NO_COLOR nothing is coloured`() async throws {
    try await Journey.begin(["NO_COLOR": "1"]) { journey in
      try await journey.start()
      let screen = try await journey.tmux.colouredScreen()
      #expect(!screen.contains(/\u{1B}\[([0-9;]*;)?(3|4|9|10)[0-7]m/))
      #expect(!screen.contains("[38;") && !screen.contains("[48;"))
    }
  }

  @Test func `Ctrl-Z gives the terminal to the shell, and fg takes it again with everything typed`()
    async throws
  {
    try await Journey.begin { journey in
      try await journey.start()
      try await journey.nameConnector("Pet Shop")
      try await journey.press("C-z", seeing: "Stopped")
      #expect(try await journey.tmux.modes() == Journey.givenBack)
      try await journey.tmux.enter("fg")
      let screen = try await journey.tmux.until { $0.contains("›Connector name") }
      #expect(screen.contains("Pet Shop"))
      try await journey.tmux.send("s")
      try await journey.tmux.until { $0.contains("Pet Shops") }
    }
  }

  @Test func `an editor gets the terminal for the file of an item, and the list is read again`() async throws
  {
    try await Journey.begin(["EDITOR": "sh ../editor"]) { journey in
      try journey.home.write("editor", "echo editing $1; read line; echo mine >> \"$1\"\n")
      try await journey.run("new source-http 'Pet Shop' --yes")
      try await journey.start(seeing: "source-pet-shop")
      try await journey.press("Enter", seeing: "Checklist 0/")
      try await journey.tmux.press("Down", "Down", "Down", "Down")
      try await journey.tmux.until { $0.contains("e edit file") }
      try await journey.press("e", seeing: "editing")
      #expect(try await journey.tmux.modes() == Journey.givenBack)
      try await journey.press("Enter", seeing: "Checklist 0/")
      let source = journey.home.text("connectors/source-pet-shop/source_pet_shop/source.py")
      #expect(source?.hasSuffix("mine\n") == true)
      try await journey.tmux.press("q")
      try await journey.press("q", seeing: "rc=0")
    }
  }
}
