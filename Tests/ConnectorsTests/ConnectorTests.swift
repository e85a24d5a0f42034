import Connectors
import Findings
import TestSupport
import Testing

struct ConnectorTests {
  @Test func `a connector is what its files say`() throws {
    let folder = try PetShop.folder()
    let connector = try Connector.read(at: folder.path)
    #expect(connector.name == "source-pet-shop")
    #expect(connector.slug == "pet-shop")
    #expect(connector.title == "Pet Shop")
    #expect(connector.kind == .source)
    #expect(connector.layout == .standalone)
    #expect(connector.language == .python)
    #expect(connector.image == "ghcr.io/acme/source-pet-shop")
    #expect(connector.version == "0.1.0")
    #expect(connector.versions.map(\.file) == [.metadata, .dockerfile, .pyproject])
    #expect(connector.versions.map(\.place.span?.start.line) == [8, 6, 3])
    #expect(connector.docsPage == "docs/pet-shop.md")
    #expect(connector.findings == [])
  }

  @Test func `what is no version is written into no other file`() throws {
    let found = try FileExample(
      """
      -- metadata.yaml --
      data:
        dockerImageTag: banana
      -- pyproject.toml --
      [project]
      version = "0.1.0"
      """
    ).findings("connector.version.differs")
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.fix) == [nil])
  }

  @Test(arguments: [
    ("metadata.yaml", "acme/source-pet-shop", "acme/source-petshop", "connector.name.folder"),
    ("Dockerfile", "acme/source-pet-shop", "acme/source-petshop", "connector.name.label"),
    ("pyproject.toml", "name = \"source-pet-shop\"", "name = \"pet_shop\"", "connector.name.package"),
    ("metadata.yaml", "Label: source-pet-shop", "Label: source-pets", "connector.name.issue-label"),
    ("Dockerfile", "version=0.1.0", "version=\"0.1.1\"", "connector.version.differs"),
    ("pyproject.toml", "0.1.0", "0.2.0", "connector.version.differs"),
    ("pyproject.toml", "Elastic-2.0", "MIT", "connector.license.differs"),
    ("metadata.yaml", "language:python", "keyword:pets", "connector.language.missing"),
    ("metadata.yaml", "language:python", "language:java", "connector.language.differs"),
    ("metadata.yaml", "cdk:python", "language:java", "connector.language.twice"),
    ("metadata.yaml", "Type: source", "Type: destination", "connector.kind.differs"),
    ("metadata.yaml", "Type: source", "Type: sauce", "connector.kind.unknown"),
    ("metadata.yaml", "0a7e11", "0a7e1", "connector.definition-id.form"),
    ("metadata.yaml", "5b1c6a2e", "5B1C6A2E", "connector.definition-id.form"),
    ("metadata.yaml", "releaseStage: alpha", "supportLevel: community", "connector.metadata.missing"),
  ])
  func `files that contradict are found at their place`(
    file: String, text: String, other: String, rule: String
  ) throws {
    let folder = try PetShop.folder()
    let before = try #require(folder.text(file))
    #expect(before.contains(text))
    try folder.write(file, before.replacing(text, with: other))
    let findings = try Connector.read(at: folder.path).findings.filter {
      $0.rule != "connector.name.label" || file == "Dockerfile"
    }
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.first?.place.file == "\(folder.path)/\(file)")
  }

  @Test func `a label that the build computes is compared with nothing`() throws {
    let dockerfile = PetShop.dockerfile.replacing("version=0.1.0", with: "version=$VERSION")
    let folder = try PetShop.folder(["Dockerfile": dockerfile])
    let connector = try Connector.read(at: folder.path)
    #expect(connector.versions.map(\.file) == [.metadata, .pyproject])
    #expect(connector.findings == [])
  }

  @Test func `metadata that is no YAML is a finding and the name still tells the kind`() throws {
    let folder = try PetShop.folder(["metadata.yaml": "data: [", "Dockerfile": nil])
    let connector = try Connector.read(at: folder.path)
    #expect(connector.kind == .source)
    #expect(connector.title == "Pet Shop")
    #expect(connector.version == "0.1.0")
    #expect(connector.findings.map(\.severity) == [.error])
  }

  @Test func `no version anywhere is a finding`() throws {
    let folder = try TestFolder("source-x", ["main.py": ""])
    let connector = try Connector.read(at: folder.path)
    #expect(connector.version == nil)
    #expect(connector.findings.map(\.rule) == ["connector.version.missing"])
  }

  @Test func `a symlink in place of a file is not followed`() throws {
    let folder = try PetShop.folder(["pyproject.toml": nil])
    try folder.link("pyproject.toml", to: "/etc/hostname")
    let connector = try Connector.read(at: folder.path)
    #expect(connector.findings.map(\.message) == ["pyproject.toml is a symlink"])
    #expect(connector.findings.map(\.severity) == [.notChecked])
  }

  @Test(arguments: [
    ("source-x", ["manifest.yaml": ""], true), ("destination-x", ["Dockerfile": ""], true),
    ("source-x", ["README.md": ""], false), ("widgets", ["main.py": ""], false),
    ("widgets", [".hangar/lock.json": "{}"], true), ("widgets", ["metadata.yaml": "name: chart"], false),
    ("widgets", ["metadata.yaml": "data: {connectorType: source, dockerRepository: a/source-w}"], true),
  ])
  func `marks tell a connector's folder`(name: String, files: [String: String], isConnector: Bool) throws {
    let folder = try TestFolder(name, files)
    #expect(ConnectorMarks.areIn(ConnectorFolder(folder.path), name: name) == isConnector)
    if !isConnector {
      #expect(throws: ConnectorRefusal.notAConnector(folder.path)) { try Connector.read(at: folder.path) }
    }
  }

  @Test func `a folder named otherwise is called as its image`() throws {
    let metadata = PetShop.metadata
    let folder = try TestFolder("work", ["metadata.yaml": metadata, "pyproject.toml": PetShop.pyproject])
    let connector = try Connector.read(at: folder.path)
    #expect(connector.name == "source-pet-shop")
    #expect(connector.findings == [])
  }

  @Test func `what is no folder is refused`() throws {
    let folder = try PetShop.folder()
    for path in ["\(folder.path)/none", "\(folder.path)/main.py"] {
      #expect(throws: ConnectorRefusal.notAFolder(path)) { try Connector.read(at: path) }
    }
  }

  @Test func `the layout follows from where the connector stands`() throws {
    let root = try TestFolder("airbyte")
    let place = "airbyte-integrations/connectors/source-pet-shop"
    for (file, text) in PetShop.files { try root.write("\(place)/\(file)", text) }
    let path = "\(root.path)/\(place)"
    let today = try Connector.read(at: path)
    #expect(today.layout == .airbyte)
    #expect(today.docsPage == "docs/integrations/sources/pet-shop.md")
    // Airbyte's check takes ELv2 and Elastic-2.0 for two licenses.
    #expect(today.findings.map(\.rule) == ["connector.dockerfile.unwanted", "connector.license.differs"])
    try root.write("docs/integrations/sources/pet-shop.md", "# Pet Shop")
    #expect(today.readBeside("docs/integrations/sources/pet-shop.md").bytes == Array("# Pet Shop".utf8))
    try root.write("airbyte-config/init/x", "")
    #expect(try Connector.read(at: path).layout == .classic)
  }

  @Test func `a manifest states the language's version and not the connector's`() throws {
    let metadata = PetShop.metadata.replacing("language:python", with: "language:manifest-only")
    let build = "\n  connectorBuildOptions:\n    baseImage: docker.io/airbyte/python-connector-base:4.0.2\n"
    let folder = try TestFolder(
      PetShop.name,
      ["manifest.yaml": "type: DeclarativeSource\nversion: \"6.44.0\"\n", "metadata.yaml": metadata + build])
    let connector = try Connector.read(at: folder.path)
    #expect(connector.language == .manifestOnly)
    #expect(connector.manifestVersion == "6.44.0")
    #expect(connector.version == "0.1.0")
    #expect(connector.findings.map(\.rule) == ["connector.base-image.manifest"])
  }
}
