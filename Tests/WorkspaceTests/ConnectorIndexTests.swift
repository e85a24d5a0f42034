import Connectors
import Findings
import TestSupport
import Testing
import Workspace

struct ConnectorIndexTests {
  @Test func `connectors are found level by level and nothing else`() throws {
    let root = try TestFolder(
      "work",
      [
        "source-a/metadata.yaml": "", "destination-b/pyproject.toml": "", "team/source-c/main.py": "",
        "team/x/source-d/main.py": "", "team/x/y/source-too-deep/main.py": "", "notes/README.md": "",
        "source-a/source-inside/main.py": "", ".cache/source-e/main.py": "",
        "node_modules/source-f/main.py": "", "env/pyvenv.cfg": "", "env/source-g/main.py": "",
        "source-empty/README.md": "",
      ])
    try root.link("source-link", to: "source-a")
    let index = try ConnectorIndex.scan(root.path)
    #expect(index.connectors.map(\.name) == ["destination-b", "source-a", "source-c", "source-d"])
    #expect(index.connectors.map(\.kind) == [.destination, .source, .source, .source])
    #expect(index.findings == [])
  }

  @Test func `in a checkout of Airbyte only the connectors' folder is searched`() throws {
    let root = try TestFolder(
      "airbyte",
      ["airbyte-integrations/connectors/source-a/metadata.yaml": "", "docs/source-b/main.py": ""])
    #expect(try ConnectorIndex.scan(root.path).connectors.map(\.name) == ["source-a"])
    let inside = "\(root.path)/airbyte-integrations/connectors"
    #expect(try ConnectorIndex.scan(inside).connectors.map(\.name) == ["source-a"])
  }

  @Test func `a folder that is a connector is the only one`() throws {
    let folder = try Pets.folder(["source-x/main.py": ""])
    let index = try ConnectorIndex.scan(folder.path)
    #expect(index.connectors.map(\.path) == [folder.path])
    #expect(index.connectors.map(\.name) == ["source-pets"])
  }

  @Test func `what is no folder is refused`() throws {
    let folder = try TestFolder("work", ["file": ""])
    for path in ["\(folder.path)/none", "\(folder.path)/file"] {
      #expect(throws: SearchRefusal.notAFolder(path)) { try ConnectorIndex.scan(path) }
    }
  }

  @Test func `a second look tells what came, went and changed`() throws {
    let root = try TestFolder(
      "work", ["source-a/metadata.yaml": "1", "source-b/main.py": "", "source-c/main.py": ""])
    let before = try ConnectorIndex.scan(root.path)
    #expect(try ConnectorIndex.scan(root.path).difference(from: before).isEmpty)
    try root.write("source-a/metadata.yaml", "changed")
    try root.remove("source-b")
    try root.write("source-d/main.py", "")
    let difference = try ConnectorIndex.scan(root.path).difference(from: before)
    #expect(difference.added == ["\(root.path)/source-d"])
    #expect(difference.removed == ["\(root.path)/source-b"])
    #expect(difference.changed == ["\(root.path)/source-a"])
  }

  @Test func `a summary says what the files say`() throws {
    let folder = try Pets.folder(["metadata.yaml": Pets.metadata.replacing("license: MIT,", with: "")])
    let found = try #require(try ConnectorIndex.scan(folder.path).connectors.first)
    let summary = ConnectorSummary(found)
    #expect(summary.connector?.title == "Pets")
    #expect(summary.connector?.version == "0.1.0")
    #expect(summary.progress == ChecklistProgress(done: 2, total: 4))
    let judged = try ConnectorValidation(at: found.path, ValidationSurroundings()).findings
    #expect(summary.health.errors == judged.count { $0.severity == .error })
    #expect(summary.health.errors > 0)
    #expect(summary.health.failing == 0)
    try folder.remove("")
    let gone = ConnectorSummary(found)
    #expect(gone.connector == nil)
    #expect(gone.health.findings.map(\.rule) == ["workspace.connector.gone"])
  }

  @Test func `two connectors with one definition id are found`() throws {
    let root = try TestFolder(
      "work",
      [
        "source-pets/metadata.yaml": Pets.metadata,
        "source-dogs/metadata.yaml": Pets.metadata.replacing("acme/source-pets", with: "acme/source-dogs"),
      ])
    let summaries = try ConnectorIndex.scan(root.path).connectors.map { ConnectorSummary($0) }
    #expect(summaries.sharedIdentities.map(\.rule) == ["workspace.identity.shared"])
    #expect(summaries.sharedIdentities.first?.message.contains("source-dogs") == true)
  }

  @Test func `six hundred connectors are found and read`() throws {
    let root = try TestFolder("work")
    for number in 0..<600 {
      let name = "source-pets-\(number)"
      try root.write("\(name)/metadata.yaml", Pets.metadata.replacing("source-pets", with: name))
      try root.write("\(name)/manifest.yaml", Pets.manifest)
      try root.write("\(name)/CHECKLIST.md", Pets.checklist)
    }
    let clock = ContinuousClock()
    var index = try ConnectorIndex.scan(root.path)
    let search = try clock.measure { index = try ConnectorIndex.scan(root.path) }
    #expect(index.connectors.count == 600)
    var summaries: [ConnectorSummary] = []
    let reading = clock.measure { summaries = index.connectors.map { ConnectorSummary($0) } }
    #expect(summaries.allSatisfy { $0.connector?.version == "0.1.0" && $0.progress?.total == 4 })
    // Loose bounds, for this is a build without optimisation on a machine with other work.
    #expect(search < .seconds(2))
    #expect(reading < .seconds(10))
  }
}
