import Schema
import TestSupport
import Testing

/// A person's own templates by the command line: where they are found, and when they have to be agreed to.
struct OwnTemplatesTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder("home", ["work/.keep": ""]) }

  private static let template = """
    title: Acme's HTTP source
    extends: source-http
    files:
      - path: CODEOWNERS
        from: owners
        syntax: text
        why: Who reviews it.
    """

  private func write(below place: String, id: String = "acme/http") throws {
    try folder.write("\(place)/\(id)/template.yaml", Self.template)
    try folder.write("\(place)/\(id)/files/owners", "* @acme/connectors\n")
  }

  private func hangar(
    _ arguments: String..., with variables: [String: String] = [:]
  ) async throws
    -> Shell.Result
  {
    let fixed = ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state"]
    let own = fixed.merging(variables) { $1 }
    return try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path + "/work", with: own)
  }

  @Test func `a folder named on the command line and the configuration folder count at once`() async throws {
    try write(below: "mine")
    let named = try await hangar("new", "acme/http", "Pet Shop", "--yes", "--templates", "../mine")
    #expect(named.code == 0, "\(named.errors)")
    #expect(folder.text("work/source-pet-shop/CODEOWNERS") == "* @acme/connectors\n")
    #expect(folder.text("work/source-pet-shop/main.py") != nil)
    #expect(try await hangar("templates", "show", "acme/http").code == 2)
    try write(below: ".config/hangar/templates")
    let shown = try await hangar("templates", "show", "acme/http", "--format", "json")
    let template = try #require(JSON.parse(Array(shown.output.utf8)).value, "\(shown.errors)")
    let layouts = template["layouts"]?.array?.compactMap(\.string)
    #expect(layouts == ["standalone", "airbyte", "classic"])
    #expect(template["questions"]?.array?.contains { $0["id"] == "auth" } == true)
  }

  @Test func `a template with a fault is refused with the line to mend`() async throws {
    let faulty = Self.template + "\nquestions:\n  - {id: team, type: txt, title: Team}\n"
    try folder.write("mine/acme/http/template.yaml", faulty)
    let refused = try await hangar("new", "acme/http", "Pet Shop", "--yes", "--templates", "../mine")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("mine/acme/http/template.yaml:9:22: 'txt' is no value of 'type'"))
  }

  @Test func `what a workspace brings is agreed to first, and again after each change`() async throws {
    try write(below: "work/.hangar/templates")
    let sentence = "came with this folder and nobody has trusted them yet"
    let refused = try await hangar("new", "acme/http", "Pet Shop", "--yes")
    #expect(refused.code == 2)
    #expect(refused.errors.contains(sentence), "\(refused.errors)")
    #expect(try await hangar("templates").errors.contains(sentence))
    #expect(try await hangar("new", "source-http", "Other", "--yes").code == 0)
    let unasked = try await hangar("templates", "trust")
    #expect(unasked.code == 2)
    #expect(unasked.errors.contains("--yes"))
    let agreed = try await hangar("templates", "trust", "--yes")
    #expect(agreed.code == 0, "\(agreed.errors)")
    #expect(agreed.output.contains("  acme/http\n2 files in all."), "\(agreed.output)")
    #expect(try await hangar("new", "acme/http", "Pet Shop", "--yes").code == 0)
    try folder.write("work/.hangar/templates/acme/http/files/owners", "* @mallory\n")
    #expect(try await hangar("new", "acme/http", "Pet Shop", "--yes").code == 2)
    #expect(folder.text("work/source-pet-shop/CODEOWNERS") == "* @acme/connectors\n")
  }

  @Test func `none of them takes the place of one of Hangar's own`() async throws {
    try write(below: "mine", id: "source-http")
    let made = try await hangar("new", "source-http", "Pet Shop", "--yes", "--templates", "../mine")
    #expect(made.code == 0, "\(made.errors)")
    #expect(folder.text("work/source-pet-shop/CODEOWNERS") == nil)
    let listed = try await hangar("templates", "list", "--templates", "../mine")
    #expect(listed.errors.contains("Move it into a folder that is named after you, as in 'acme/source-http'"))
    let linted = try await hangar("templates", "lint", "../mine")
    #expect(linted.output.contains("1 warning"), "\(linted.output)")
  }

  @Test func `whoever works on Hangar's own names their folder`() async throws {
    try folder.write("t/mine/template.yaml", "title: T\nkind: source\nlanguage: other\nsummary: S.\n")
    let listed = try await hangar("templates", with: ["HANGAR_BUILTIN_TEMPLATES": "../t"])
    #expect(listed.output.hasPrefix("mine  source  other  T"), "\(listed.output)")
  }
}
