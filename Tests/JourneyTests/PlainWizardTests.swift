import Runtime
import Scaffold
import Schema
import Screens
import TestSupport
import Testing

/// The plain questions, answered by a script.
struct PlainWizardTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("w", ["workspace/keep": ""]) }

  private var workspace: String { "\(folder.path)/workspace" }

  /// Runs the questions with these lines typed; answers whether it wrote, and all that was said.
  private func answer(
    _ lines: [String], template: String = "source-http", _ answers: JSON = [:]
  ) throws -> (wrote: Bool, said: String) {
    let script = Script(lines)
    let world = World(
      folder: workspace, environment: ["HOME": folder.path], catalog: TemplateCatalog(stores: [.builtIn]))
    let console = PlainConsole(read: script.next, write: script.hear)
    var wizard = PlainWizard(world, console: console)
    let wrote = try wizard.run(Draft(template: template, answers: answers, step: ""))
    return (wrote, script.heard)
  }

  /// Enter for the questions of source-http behind the name, up to the list of settings.
  private static let details = Array(repeating: "", count: 9)
  /// Enter for every question of a form, of which there are fewer.
  private static let allDefaults = Array(repeating: "", count: 40)

  @Test(arguments: NewTests.templates)
  func `the name and Enter for the rest make a connector`(template: String) throws {
    let (wrote, said) = try answer(["Pet Shop"] + Self.enters(until: "yes"), template: template)
    #expect(wrote, "\(said)")
    let kind = template.split(separator: "-")[0]
    #expect(folder.text("workspace/\(kind)-pet-shop/README.md") != nil)
  }

  /// Enter keeps defaults; at the last question it says nothing, so that yes comes at the right time.
  private static func enters(until last: String) -> [String] { allDefaults + [last] }

  @Test func `the type is chosen by number or by name`() throws {
    for choice in ["2", "source-http"] {
      let said = try answer([choice, "?"], template: "").said
      #expect(said.contains("2  source-http  HTTP API source in Python"))
      #expect(said.contains("For example: Pet Shop"))
    }
  }

  @Test func `a wrong answer is told at once, and ? explains`() throws {
    let (wrote, said) = try answer(["?", "", "-", "../x", "Pet Shop", "", "PetShop"])
    #expect(!wrote)
    #expect(said.contains("The display name; folder, package, classes and image are named after it."))
    #expect(said.split(separator: "\n").count { $0 == "  'Connector name' needs an answer." } == 2)
    #expect(said.contains("✗ '../x' holds a slash: a name is no path"))
    #expect(said.contains("✗ 'PetShop' does not name its registry"))
  }

  @Test func `going back loses nothing`() throws {
    let said = try answer(["Pet Shop", "Reads pets.", "<", "<", "", ""]).said
    #expect(said.contains("Connector name [Pet Shop]:"))
    #expect(said.contains("Description [Reads pets.]:"))
  }

  @Test func `what was given stands in brackets`() throws {
    let said = try answer([], ["name": "Pet Shop", "license": "ELv2"]).said
    #expect(said.contains("Connector name [Pet Shop]:"))
  }

  @Test func `streams are added, edited and deleted by number or name`() throws {
    let stream = ["add", "owners", "/{owner}", "/owners"] + Array(repeating: "", count: 6)
    let edits = ["edit pets", "cats", "<", "<", "delete cats", "edit 7", "nonsense", "done", "diff", "no"]
    let said = try answer(["Pet Shop"] + Self.details + ["done"] + stream + edits).said
    #expect(said.contains("✗ '{owner}' names no setting"), "\(said)")
    #expect(said.contains("Name [pets]:"))
    #expect(said.contains("2  owners  /owners"))
    #expect(said.contains("1  cats"))
    #expect(said.contains("There is no entry '7'."))
    #expect(said.contains("'nonsense' is no command."))
    #expect(said.contains("class OwnersStream("))
    #expect(!said.contains("class CatsStream("))
  }

  @Test func `fields come from presets, and are not done while one is wrong`() throws {
    let field = ["add", "Bad Name", "", "Bad", "", "", "", "", "", "", "", "", "", "", ""]
    let edits = ["done", "delete 4", "preset database", "preset nothing", "done", "done", "no"]
    let said = try answer(["Pet Shop"] + Self.details + field + edits).said
    #expect(said.contains("✗ 4  Bad Name"), "\(said)")
    #expect(said.contains("Kept for now"))
    #expect(said.contains("integer, required"))
    #expect(said.contains("Say which one: preset NAME."))
  }

  @Test func `alternatives of a field and their fields are added by the numbers they show`() throws {
    let oneOf = ["add", "auth", "", "", "one_of", "", "", ""]
    let alternatives = ["add 4", "By key", "key", "add 4", "By login", "login", "add 1"]
    let field = ["add 4.2", "region"] + Array(repeating: "", count: 12)
    let end = ["delete 4.1", "edit region", "zone", "<", "<", "done", "delete 4", "done", "done", "no"]
    let said = try answer(["Pet Shop"] + Self.details + oneOf + alternatives + field + end).said
    #expect(said.contains("4.2.1  region  "), "\(said)")
    #expect(said.contains("4.1.1  zone"), "\(said)")
    #expect(said.contains("'1' is neither a field of several forms nor an alternative of one."))
    #expect(said.contains("✗ 'auth' needs two options to choose from"))
  }

  @Test func `an answer that became wrong is asked again before the review`() throws {
    let (wrote, said) = try answer(["../x", ""] + Self.allDefaults + ["Pet Shop", "yes"])
    #expect(wrote)
    #expect(said.contains("This has to be right before anything is written:\n  ✗ name: '../x' holds a slash"))
  }

  @Test func `what was typed is a draft until it is written`() throws {
    let first = try answer(["Pet Shop", "Reads pets."])
    #expect(!first.wrote)
    #expect(first.said.contains("What was typed is kept"))
    let second = try answer(["yes"], template: "").said
    #expect(second.contains("There is a draft: Pet Shop, from source-http. Go on with it?"))
    #expect(second.contains("Connector name [Pet Shop]:"))
  }

  @Test func `nothing is written after a no`() throws {
    let (wrote, said) = try answer(["Pet Shop"] + Self.enters(until: "no"))
    #expect(!wrote, "\(said)")
    #expect(folder.text("workspace/source-pet-shop/README.md") == nil)
  }

  @Test func `the diff is shown on request, and control characters stay out`() throws {
    let (_, said) = try answer(["Pet Shop"] + Self.allDefaults + ["diff", "no"])
    #expect(said.contains("+++ b/source-pet-shop/README.md"))
    #expect(!said.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }
}

/// Types lines and remembers what was said.
final class Script {
  private var lines: [String]
  private(set) var heard = ""

  init(_ lines: [String]) { self.lines = lines.reversed() }

  func next() -> String? {
    heard += "\n"
    return lines.popLast()
  }

  func hear(_ text: String) { heard += text }
}
