import Canvas
import Findings
import Screens
import TestSupport
import Testing

@testable import Runtime

struct PersonalFilesTests {
  @Test func `a keymap file binds keys, and the first thing wrong with it is one sentence`() throws {
    let home = try TestFolder("home", ["hangar/keys.yaml": "home.new: c\nhome.nwe: x\nno colon\n"])
    let (keymap, problem) = PersonalFiles(["XDG_CONFIG_HOME": home.path]).keymap()
    #expect(keymap.keys == ["home.new": [Chord("c")]])
    #expect(problem == "keys.yaml:2: 'home.nwe' is no command; the help lists their ids (and 1 more)")
  }

  @Test func `without files everything is as it comes`() throws {
    let home = try TestFolder("home", [:])
    let files = PersonalFiles(["HOME": home.path])
    #expect(files.keymap().keymap == Keymap() && files.keymap().problem == nil)
    #expect(files.preferences == Preferences())
    #expect(files.themes == Theme.builtInNames)
  }

  @Test func `what was chosen is kept in the state folder and read again`() throws {
    let home = try TestFolder("home", [:])
    let files = PersonalFiles(["XDG_STATE_HOME": home.path])
    var chosen = Preferences()
    chosen.theme = "dark"
    files.preferences = chosen
    #expect(files.preferences == chosen)
    try home.write("hangar/preferences.json", "{ broken")
    #expect(files.preferences == Preferences())
  }

  @Test func `a theme of one's own is found beside ours, and never outside its folder`() throws {
    let home = try TestFolder(
      "home", ["hangar/themes/dusk.theme": "title: #ffd75f bold\n", "hangar/secret.theme": "title: bold\n"])
    let files = PersonalFiles(["XDG_CONFIG_HOME": home.path])
    #expect(files.themes == Theme.builtInNames + ["dusk"])
    #expect(files.theme("dusk")?.theme[.title].attributes == .bold)
    #expect(files.theme("../secret") == nil)
    #expect(files.theme("none") == nil)
  }

  @Test func `the list of keys is a keymap file that changes nothing`() throws {
    let home = try TestFolder("home", [:])
    let lines = KeymapReport(["HOME": home.path]).lines
    let registry = CommandRegistry()
    let text = lines.joined(separator: "\n")
    let (keymap, findings) = Keymap.parse(text, file: "keys", known: registry.commands.map(\.id))
    #expect(findings.isEmpty, "\(findings.map(\.message))")
    for command in registry.commands { #expect(keymap.keys[command.id] == command.keys, "\(command.id)") }
  }
}
