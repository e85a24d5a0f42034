import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct UpdateTests {
  private static let code = "source-pet-shop/source_pet_shop/source.py"

  private static func update(_ options: [String] = [], in folder: TestFolder) async throws -> Shell.Result {
    try await Shell.run(
      "\(Shell.products)/hangar", ["update", "source-pet-shop"] + options, in: folder.path)
  }

  /// A source whose checklist is ticked and whose code has a line of its owner's.
  private static func workedOn() async throws -> TestFolder {
    let folder = try TestFolder()
    _ = try await Shell.hangar("new", "source-http", "Pet Shop", "--yes", in: folder.path)
    let list = try #require(folder.text("source-pet-shop/CHECKLIST.md"))
    try folder.write("source-pet-shop/CHECKLIST.md", list.replacing("- [ ]", with: "- [x]"))
    try folder.write(code, "# mine\n" + (try #require(folder.text(code))))
    return folder
  }

  @Test func `a connector that is as its template makes it has no update`() async throws {
    let folder = try await Self.workedOn()
    let before = try folder.tree()
    for arguments in [["--check"], ["--yes"], []] {
      let told = try await Self.update(arguments, in: folder)
      #expect(told.code == 0 && told.output.hasPrefix("Nothing to do: "), "\(told)")
    }
    #expect(try folder.tree() == before)
  }

  @Test(arguments: [
    "source-http", "source-manifest", "source-python", "source-singer", "source-jdbc", "source-generic",
    "destination-python", "destination-java", "destination-generic",
  ])
  func `what was just made has no update, whatever made it`(template: String) async throws {
    let folder = try TestFolder()
    _ = try await Shell.hangar("new", template, "Pet Shop", "--yes", in: folder.path)
    let connector = "\(template.split(separator: "-")[0])-pet-shop"
    #expect(try await Shell.hangar("update", connector, "--check", in: folder.path).code == 0)
  }

  @Test func `another way to sign in is merged into what was written by hand, and can be taken back`()
    async throws
  {
    let folder = try await Self.workedOn()
    let before = try folder.tree()
    let bearer = ["--set", "auth=bearer"]
    #expect(try await Self.update(bearer + ["--check"], in: folder).code == 4)
    let patch =
      "'\(Shell.products)/hangar' update source-pet-shop --set auth=bearer --diff | git apply --check"
    #expect(try await Shell.run("sh", ["-c", patch], in: folder.path).code == 0)
    #expect(try await Self.update(bearer, in: folder).code == 64)
    #expect(try folder.tree() == before)
    #expect(try await Self.update(bearer + ["--yes"], in: folder).code == 0)
    let code = try #require(folder.text(Self.code))
    #expect(code.contains("TokenAuthenticator") && code.hasPrefix("# mine\n"))
    #expect(folder.text("source-pet-shop/CHECKLIST.md")?.contains("- [ ]") == false)
    #expect(try await Shell.hangar("validate", "source-pet-shop", in: folder.path).code == 0)
    #expect(try await Shell.hangar("undo", "source-pet-shop", in: folder.path).code == 0)
    #expect(folder.text(Self.code)?.contains("TokenAuthenticator") == false)
  }

  @Test func `nothing is written over a conflict until both sides are asked for`() async throws {
    let folder = try await Self.workedOn()
    let code = try #require(folder.text(Self.code))
    try folder.write(Self.code, code.replacing("config[\"api_key\"]", with: "config[\"api_key\"].strip()"))
    let before = try folder.tree()
    let bearer = ["--set", "auth=bearer", "--yes"]
    let refused = try await Self.update(bearer, in: folder)
    #expect(refused.code == 3)
    #expect(refused.errors.contains("source.py' was changed on both sides"), "\(refused)")
    #expect(try folder.tree() == before)
    let told = try await Self.update(bearer + ["--conflicts", "--format", "json"], in: folder)
    #expect(told.code == 3)
    #expect(JSON.parse(Array(told.output.utf8)).value?["conflicts"]?.array?.count == 1)
    #expect(folder.text(Self.code)?.contains("<<<<<<< yours\n") == true)
    #expect(try await Self.update(["--check"], in: folder).code == 0)
  }

  @Test func `what Hangar did not make is refused`() async throws {
    let folder = try TestFolder("w", ["source-x/metadata.yaml": "data: {}\n"])
    let refused = try await Shell.hangar("update", "source-x", in: folder.path)
    #expect(refused.code == 2 && refused.errors.contains("Hangar did not make it"), "\(refused)")
  }

  @Test func `a connector in a repository is updated with its docs page there`() async throws {
    let folder = try TestFolder("airbyte", ["airbyte-integrations/connectors/.keep": ""])
    let connector = "airbyte-integrations/connectors/source-pet-shop"
    _ = try await Shell.hangar("new", "source-http", "Pet Shop", "--yes", in: folder.path)
    let page = "docs/integrations/sources/pet-shop.md"
    try folder.write(page, try #require(folder.text(page)) + "\nmine\n")
    let told = try await Shell.hangar(
      "update", connector, "--set", "auth=bearer", "--yes", in: folder.path)
    #expect(told.code == 0, "\(told)")
    let text = try #require(folder.text(page))
    #expect(text.contains("Access token") && text.hasSuffix("\nmine\n"))
  }
}
