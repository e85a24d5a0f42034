import TestSupport
import Testing

/// Connectors in a checkout of Airbyte's repository, by the command line.
struct RepositoryTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder(
      "airbyte", ["airbyte-integrations/connectors/README.md": "", "docs/README.md": ""])
  }

  private var connector: String { "airbyte-integrations/connectors/source-pet-shop" }

  private func hangar(_ arguments: String..., in place: String = "") async throws -> Shell.Result {
    try await Shell.run("\(Shell.products)/hangar", arguments, in: folder.path + place)
  }

  private func status() async throws -> String {
    try await Shell.run("git", ["status", "--short", "--untracked-files=all"], in: folder.path).output
  }

  @Test func `a connector is made, edited, looked at and taken back, whatever folder one stands in`()
    async throws
  {
    _ = try await Shell.run("git", ["init", "-q"], in: folder.path)
    _ = try await Shell.run("git", ["add", "."], in: folder.path)
    let before = try await status()
    let made = try await hangar("new", "source-http", "Pet Shop", "--yes", in: "/docs")
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("create   docs/integrations/sources/pet-shop.md"))
    #expect(made.output.contains("modify   .git/info/exclude"))
    let seen = try await status()
    #expect(seen.contains("?? \(connector)/metadata.yaml"))
    #expect(!seen.contains("CHECKLIST.md") && !seen.contains(".hangar"), "\(seen)")

    try folder.write("docs/integrations/sources/pet-shop.md", "Mine.\n")
    let diff = try await hangar("diff", ".", in: "/\(connector)")
    #expect(diff.output.contains("+++ b/docs/integrations/sources/pet-shop.md"), "\(diff.output)")
    let kept = try await hangar("undo", connector)
    #expect(kept.code == 2)
    #expect(kept.errors.contains("docs/integrations/sources/pet-shop.md"), "\(kept.errors)")
    let again = try await hangar("new", "source-http", "Pet Shop", "--yes")
    #expect(again.code == 2, "\(again.errors)")
    #expect(again.errors.contains("would lose what was written there by hand"))

    _ = try await Shell.run("git", ["apply", "-R"], in: folder.path, input: diff.output)
    let tick = try await hangar("checklist", connector, "--tick", "icon")
    #expect(tick.code == 0)
    for _ in 0..<2 {
      let undo = try await hangar("undo", connector)
      #expect(undo.code == 0, "\(undo.errors)")
    }
    #expect(try await status() == before)
  }

  @Test func `a template that is not offered in the layout says so`() async throws {
    let templates = try TestFolder(
      "own",
      [
        "acme/mine/template.yaml": """
        title: T
        kind: source
        language: other
        summary: S.
        layers: [connector, $layout]
        layouts: [standalone]
        """
      ])
    let refused = try await hangar("new", "acme/mine", "Pet Shop", "--yes", "--templates", templates.path)
    #expect(refused.code == 2)
    #expect(
      refused.errors == """
        hangar: 'acme/mine' is not offered in the layout 'airbyte', which this folder speaks for. \
        It is offered in: standalone; --layout chooses.

        """)
    let chosen = try await hangar(
      "new", "acme/mine", "Pet Shop", "--yes", "--templates", templates.path, "--layout", "standalone")
    #expect(chosen.code == 0, "\(chosen.errors)")
    #expect(folder.text("source-pet-shop/metadata.yaml") != nil)
  }

  @Test
  func `a connector of the first layout is registered, and every path of Gradle is the one that exists`()
    async throws
  {
    let seeds = "airbyte-config/init/src/main/resources/seed"
    try folder.write("\(seeds)/source_definitions.yaml", "# by name\n- name: Ape\n# last\n- name: Zoo\n")
    for (template, kind) in [("source-http", "source"), ("destination-python", "destination")] {
      let made = try await hangar("new", template, "Pet Shop", "--yes")
      #expect(made.code == 0, "\(made.errors)")
      let connector = "airbyte-integrations/connectors/\(kind)-pet-shop"
      let lock = try #require(folder.text("\(connector)/.hangar/lock.json"))
      let id = try #require(lock.firstMatch(of: /"definition_id": "([0-9a-f-]{36})"/)).1
      let definitions =
        "airbyte-config/init/src/main/resources/config/STANDARD_\(kind.uppercased())_DEFINITION"
      let definition = try #require(folder.text("\(definitions)/\(id).json"))
      #expect(definition.contains("\"\(kind)DefinitionId\": \"\(id)\""))
      #expect(folder.text("\(connector)/Dockerfile")?.contains("\nLABEL io.airbyte.version=0.1.0\n") == true)
      for file in ["README.md", "CHECKLIST.md"] {
        let text = try #require(folder.text("\(connector)/\(file)"))
        let paths =
          text.matches(of: /:airbyte-integrations:connectors:([a-z-]+)/).map(\.1)
          + text.matches(of: /airbyte-integrations\/connectors\/([a-z-]+)/).map(\.1)
        #expect(paths.count > 1 && paths.allSatisfy { $0 == "\(kind)-pet-shop" }, "\(file): \(paths)")
      }
      let checked = try await hangar("validate", connector)
      #expect(checked.code == 0, "\(checked.errors)")
    }
    let seed = try #require(folder.text("\(seeds)/source_definitions.yaml"))
    #expect(seed.hasPrefix("# by name\n- name: Ape\n- sourceDefinitionId: "))
    #expect(seed.hasSuffix("/sources/pet-shop\n# last\n- name: Zoo\n"))
    #expect(
      folder.text("\(seeds)/destination_definitions.yaml")?.hasPrefix("- destinationDefinitionId:") == true)
  }
}
