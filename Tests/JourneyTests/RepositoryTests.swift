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
        "mine/template.yaml": """
        title: T
        kind: source
        language: other
        summary: S.
        layers: [connector, $layout]
        layouts: [standalone]
        """
      ])
    let refused = try await hangar("new", "mine", "Pet Shop", "--yes", "--templates", templates.path)
    #expect(refused.code == 2)
    #expect(
      refused.errors == """
        hangar: 'mine' is not offered in the layout 'airbyte', which this folder speaks for. \
        It is offered in: standalone; --layout chooses.

        """)
    let chosen = try await hangar(
      "new", "mine", "Pet Shop", "--yes", "--templates", templates.path, "--layout", "standalone")
    #expect(chosen.code == 0, "\(chosen.errors)")
    #expect(folder.text("source-pet-shop/metadata.yaml") != nil)
  }
}
