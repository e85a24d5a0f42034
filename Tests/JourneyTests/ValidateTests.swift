import Schema
import TestSupport
import Testing

/// `hangar validate` as a shell runs it.
struct ValidateTests {
  private static let metadata = """
    data:
      connectorType: source
      dockerRepository: acme/source-pets
      dockerImageTag: 0.2.0
      definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11

    """
  private static let pyproject = "[project]\nname = \"source-pets\"\nversion = \"0.1.0\"\n"

  private func pets() throws -> TestFolder {
    try TestFolder(
      "w", ["source-pets/metadata.yaml": Self.metadata, "source-pets/pyproject.toml": Self.pyproject])
  }

  @Test func `a generated connector has no errors`() async throws {
    let shop = try await PetShop()
    let result = try await Shell.hangar("validate", shop.path, in: "/")
    #expect(result.code == 0, "\(result.output)\(result.errors)")
  }

  @Test func `an error is shown where it stands, and ends with code 1`() async throws {
    let folder = try pets()
    let result = try await Shell.hangar("validate", in: folder.path)
    #expect(result.code == 1)
    #expect(
      result.output.contains("source-pets/pyproject.toml:3:11: error: pyproject.toml says version '0.1.0'"))
    #expect(result.output.contains(" 3 | version = \"0.1.0\""))
    let lines = try await Shell.hangar("validate", "--format", "json", in: folder.path)
    let records = lines.output.split(separator: "\n").compactMap { JSON.parse(String($0)).value }
    #expect(records.contains { $0["rule"]?.string == "connector.version.differs" })
    let sarif = try await Shell.hangar("validate", "--format", "sarif", in: folder.path)
    #expect(JSON.parse(sarif.output).value?["version"] == "2.1.0")
  }

  @Test func `fixes are shown, applied only when somebody agrees, and undone`() async throws {
    let folder = try pets()
    let shown = try await Shell.hangar("validate", "--fix", "--diff", in: folder.path)
    #expect(shown.output.contains("+version = \"0.2.0\""))
    let asked = try await Shell.hangar("validate", "--fix", in: folder.path)
    #expect(asked.code == 64)
    #expect(folder.text("source-pets/pyproject.toml") == Self.pyproject)
    _ = try await Shell.hangar("validate", "source-pets", "--fix", "--yes", in: folder.path)
    #expect(folder.text("source-pets/pyproject.toml")?.contains("0.2.0") == true)
    _ = try await Shell.hangar("undo", "source-pets", in: folder.path)
    #expect(folder.text("source-pets/pyproject.toml") == Self.pyproject)
  }

  @Test func `what is no folder is refused`() async throws {
    let folder = try pets()
    let result = try await Shell.hangar("validate", "nowhere", in: folder.path)
    #expect(result.code == 2)
    #expect(result.errors.contains("'nowhere'"))
  }

  @Test func `what every template makes has no errors, alone and as a workspace`() async throws {
    let folder = try TestFolder("w", [:])
    let list = try await Shell.hangar("templates", "--format", "json", in: folder.path)
    let ids = JSON.parse(list.output).value?["templates"]?.array?.compactMap { $0["id"]?.string } ?? []
    #expect(ids.count >= 3)
    for id in ids {
      let made = try await Shell.hangar("new", id, "Pet \(id)", "--yes", in: folder.path)
      #expect(made.code == 0, "\(id): \(made.errors)")
    }
    let result = try await Shell.hangar("validate", in: folder.path)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("\(ids.count) connectors: "))
  }

  @Test func `where git cannot say which secrets it would take, that is told`() async throws {
    let folder = try pets()
    _ = try await Shell.run("git", ["init", "-q"], in: folder.path)
    let sound = try await Shell.hangar("validate", "source-pets", in: folder.path)
    #expect(!sound.output.contains("secrets.committed"), "\(sound.output)")
    try folder.remove(".git/HEAD")
    let broken = try await Shell.hangar("validate", "source-pets", in: folder.path)
    #expect(broken.output.contains("source-pets: not checked: git did not say"), "\(broken.output)")
  }

  @Test func `git is asked which secrets it would take`() async throws {
    let folder = try pets()
    try folder.write("source-pets/pyproject.toml", Self.pyproject.replacing("0.1.0", with: "0.2.0"))
    try folder.write("source-pets/secrets/config.json", "{}")
    try folder.write(".gitignore", "secrets/\n")
    _ = try await Shell.run("git", ["init", "-q"], in: folder.path)
    let ignored = try await Shell.hangar("validate", "source-pets", in: folder.path)
    #expect(!ignored.output.contains("secrets.committed"), "\(ignored.output)")
    _ = try await Shell.run("git", ["add", "-f", "source-pets/secrets/config.json"], in: folder.path)
    let tracked = try await Shell.hangar("validate", in: folder.path)
    #expect(tracked.code == 1)
    #expect(tracked.output.contains("source-pets/secrets/config.json: error: git has or would take"))
  }

  @Test(arguments: [
    ("spec.yaml", "connectionSpecification:\n  properties:\n    password:\n      type: string\n"),
    ("spec.json", #"{"connectionSpecification": {"properties": {"password": {"type": "string"}}}}"#),
    ("manifest.yaml", "spec:\n  connection_specification:\n    properties:\n      token: {type: string}\n"),
  ])
  func `a secret that is not marked is marked by --fix, in each form of a specification`(
    file: String, text: String
  ) async throws {
    let folder = try TestFolder("w", ["source-pets/\(file)": text, "source-pets/main.py": ""])
    let before = try await Shell.hangar("validate", in: folder.path)
    #expect(before.output.contains("[SP-20]"), "\(before.output)")
    let after = try await Shell.hangar("validate", "--fix", "--yes", in: folder.path)
    #expect(!after.output.contains("[SP-20]"), "\(after.output)")
    #expect(folder.text("source-pets/\(file)")?.contains("airbyte_secret") == true)
  }

  @Test func `what the templates make for Airbyte's repository has no errors`() async throws {
    let place = "airbyte-integrations/connectors"
    let folder = try TestFolder("w", ["\(place)/.keep": "", "docs/integrations/.keep": ""])
    for id in ["source-http", "source-manifest", "destination-python"] {
      let made = try await Shell.hangar("new", id, "Pet \(id)", "--yes", in: folder.path)
      #expect(made.code == 0, "\(id): \(made.errors)")
    }
    let result = try await Shell.hangar("validate", in: folder.path)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("3 connectors: "))
    #expect(result.output.contains("[metadata.version.unasked]"))
  }

  @Test
  func `a repository of the first layout is judged with its definitions, by paths as one would type them`()
    async throws
  {
    let resources = "airbyte-config/init/src/main/resources"
    let name = "airbyte-integrations/connectors/source-pets"
    let folder = try TestFolder(
      "w",
      [
        "\(name)/Dockerfile":
          "FROM a\nLABEL io.airbyte.version=0.2.0\nLABEL io.airbyte.name=airbyte/source-pets\n",
        "\(name)/README.md": "./gradlew :airbyte-integrations:connectors:source-pet:build\n",
        "\(resources)/seed/source_definitions.yaml": """
        - sourceDefinitionId: 932e6363-d006-4464-a9f5-102b82e07c06
          dockerRepository: airbyte/source-pets
          dockerImageTag: 0.1.0

        """,
      ])
    let result = try await Shell.hangar("validate", in: folder.path)
    #expect(result.code == 1)
    #expect(
      result.output.contains(
        "\n\(resources)/seed/source_definitions.yaml:3:19: error: the definition names version '0.1.0'")
        || result.output.hasPrefix(
          "\(resources)/seed/source_definitions.yaml:3:19: error: the definition names version '0.1.0'")
    )
    #expect(result.output.contains("[gradle.path.differs]"))
  }
}
