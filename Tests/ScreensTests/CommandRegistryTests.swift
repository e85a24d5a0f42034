import Findings
import Canvas
import Screens
import Testing

struct CommandRegistryTests {
  private let registry = CommandRegistry()

  @Test func `every command has an id of its own that names its area`() {
    #expect(Set(registry.commands.map(\.id)).count == registry.commands.count)
    for command in registry.commands {
      let area = command.id.split(separator: ".").first.map(String.init)
      let expected = command.area == .recordForm ? "entry" : command.area.rawValue
      #expect(area == expected, "\(command.id)")
      #expect(registry[command.id]?.title == command.title)
    }
  }

  @Test func `every command has a short title and a sentence of help`() {
    for command in registry.commands {
      #expect(!command.title.isEmpty && command.title.count <= 16, "\(command.id)")
      #expect(command.help.last == "." || command.help.hasSuffix("..."), "\(command.id)")
      #expect(command.help.first?.isUppercase == true, "\(command.id)")
    }
  }

  @Test func `every command has a key, and no two of one area share one`() {
    for area in Area.allCases {
      let chords = registry.commands(in: [area]).flatMap(registry.keys)
      #expect(Set(chords).count == chords.count, "\(area)")
    }
    for command in registry.commands { #expect(!registry.keys(of: command).isEmpty, "\(command.id)") }
  }

  @Test func `every key can come from a terminal and reaches its command`() throws {
    for command in registry.commands {
      for chord in registry.keys(of: command) {
        #expect(try Chord.parse(chord.description) == chord)
        #expect(registry.command(for: chord, in: [command.area])?.id == command.id)
      }
    }
  }

  @Test func `no key of the wizard is hidden in one of its steps by a command of another meaning`() {
    let steps: [Area] = [.templates, .details, .fields, .streams, .preview, .review]
    for step in steps {
      for command in registry.commands(in: [.wizard, .everywhere]) {
        let reached = registry.keys(of: command).filter {
          registry.command(for: $0, in: [step, .wizard, .everywhere])?.id == command.id
        }
        #expect(!reached.isEmpty, "\(command.id) in \(step)")
      }
    }
  }

  @Test func `where text is typed, everything can be done without a plain character`() {
    for command in registry.commands(in: [.recordForm, .details, .wizard, .everywhere]) {
      #expect(registry.keys(of: command).contains { $0.typed == nil }, "\(command.id)")
    }
  }

  @Test func `a keymap file binds, unbinds, and says what is wrong with its lines`() {
    let text = """
      # mine
      home.new: c, f2
      home.quit:
      home.nwe: x
      home.open: ctrl+i
      no colon
      """
    let (keymap, findings) = Keymap.parse(text, file: "keys", known: registry.commands.map(\.id))
    let own = CommandRegistry(keymap: keymap)
    #expect(own.command(for: Chord("c"), in: [.home])?.id == "home.new")
    #expect(own.command(for: Chord("n"), in: [.home]) == nil)
    #expect(own.command(for: Chord("q"), in: [.home]) == nil)
    #expect(own.command(for: Chord(.enter), in: [.home])?.id == "home.open")
    #expect(findings.map { $0.place.span?.start.line } == [4, 5, 6])
    #expect(findings.first?.message.contains("'home.nwe'") == true)
  }

  @Test func `a key that a person gives to a command is no longer that of ours`() {
    let (keymap, _) = Keymap.parse("home.quit: n", file: "keys", known: registry.commands.map(\.id))
    let own = CommandRegistry(keymap: keymap)
    #expect(own.command(for: Chord("n"), in: [.home])?.id == "home.quit")
    #expect(own.command(for: Chord("q"), in: [.home]) == nil)
  }

  @Test func `a keymap file that gives one key of an area to two commands is told which line comes too late`()
  {
    let text = "home.quit: x\nreview.write: x\nhome.new: c, x\n"
    let (keymap, findings) = Keymap.parse(text, file: "keys", known: registry.commands.map(\.id))
    #expect(findings.map { $0.place.span?.start.line } == [3])
    #expect(findings.first?.message.contains("'x'") == true)
    #expect(keymap.keys["home.new"] == [Chord("c")])
  }
}
