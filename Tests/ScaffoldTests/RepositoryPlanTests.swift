import Changes
import Findings
import Schema
import TestSupport
import Testing

@testable import Scaffold

/// Plans that stand at the root of a repository.
struct RepositoryPlanTests {
  static let files = [
    "layers/base/layer.yaml": """
    questions: [{id: name, type: text, title: Name, default: Zoo}]
    computed: [{id: connector, value: 'source-<%= name | docker_name %>'}]
    files:
      - {path: README.md}
      - {path: docs.md}
    """,
    "layers/base/files/README.md": "# <%= name %>\n",
    "layers/base/files/docs.md": "docs\n<% block more %>\n<% end %>\n",
    "layers/shared/layer.yaml": """
    layout: true
    home: connectors
    git_exclude: [README.md, .hangar/]
    files:
      - {path: docs.md, to: 'docs/<%= name | docker_name %>.md', at: repository}
      - {path: seed.yaml, at: repository, insert: list}
    """,
    "layers/shared/files/seed.yaml": "- id: <%= definition_id %>\n  name: <%= name %>\n",
    "layers/alone/layer.yaml": "layout: true\n",
    "t/template.yaml": head("[base, $layout]\nlayouts: [alone, shared]") + """
      files: [{path: docs.md, blocks: {more: more.inc}}]
      """,
    "t/files/more.inc": "more\n",
  ]

  let folder: TestFolder

  init() throws { folder = try TestFolder("repository", ["seed.yaml": "# kept\n- {id: 1, name: Ape}\n"]) }

  private func generate(_ layout: String? = "shared") throws -> Generation {
    let catalog = pack(Self.files)
    let (found, findings) = catalog.template("t", layout: layout)
    let template = try #require(found, "\(findings)")
    return try catalog.generate(
      template, Answers(), in: ConnectorPlace(workspace: folder.path), hangar: "0.1.0")
  }

  private func write() throws -> Generation {
    let made = try generate()
    #expect(made.findings == [])
    try ChangeSet.comparing(made.plan, below: made.root).write("new")
    return made
  }

  @Test func `nothing outside the connector's folder is written without standing in the change set`() throws {
    let made = try generate()
    let changes = try ChangeSet.comparing(made.plan, below: made.root)
    let own = changes.effective.filter { !$0.path.isRecord }.map { "\($0.action.name) \($0.path)" }
    #expect(
      own == ["create connectors/source-zoo/README.md", "create docs/zoo.md", "modify seed.yaml"])
    try changes.write("new")
    #expect(folder.text("docs/zoo.md") == "docs\nmore\n")
    let seed = try #require(folder.text("seed.yaml"))
    #expect(seed.hasPrefix("# kept\n- {id: 1, name: Ape}\n- id: "))
    #expect(folder.text("connectors/source-zoo/.hangar/repository/docs/zoo.md.base") == "docs\nmore\n")
    #expect(folder.text("connectors/source-zoo/.hangar/base/README.md.base") == "# Zoo\n")
  }

  @Test func `a second run keeps the ids and changes nothing`() throws {
    _ = try write()
    let again = try generate()
    #expect(try ChangeSet.comparing(again.plan, below: again.root).isEmpty)
    try folder.write("docs/zoo.md", "mine\n")
    let changes = try ChangeSet.comparing(again.plan, below: again.root)
    #expect(again.overwritten(by: changes).map(\.text) == ["docs/zoo.md"])
  }

  @Test func `the lock tells where each file stands`() throws {
    let made = try write()
    let lock = try #require(try Lock.read(in: made.connectorPath))
    #expect(lock.layout == "shared")
    #expect(lock.home?.text == "connectors/source-zoo")
    #expect(
      lock.files.map { lock.planPath(of: $0).text } == ["connectors/source-zoo/README.md", "docs/zoo.md"])
    #expect(lock.planRoot(ofConnectorAt: made.connectorPath) == folder.path)
    #expect(lock.planRoot(ofConnectorAt: "/elsewhere/source-zoo") == nil)
  }

  @Test func `another layout does not mix with a connector that is there`() throws {
    _ = try write()
    // The other layout puts it elsewhere; there it stands in the way only when it has the same folder.
    let other = try generate("alone")
    #expect(other.root == "\(folder.path)/source-zoo")
    try folder.write(
      "source-zoo/.hangar/lock.json", try #require(folder.text("connectors/source-zoo/.hangar/lock.json")))
    #expect(throws: GenerationRefusal.otherLayout(folder: "source-zoo", "shared", asked: "alone")) {
      try generate("alone")
    }
  }

  @Test func `git is told to pass over what stays out of commits, in this checkout alone`() throws {
    try folder.write(".git/info/exclude", "# mine\n")
    _ = try write()
    #expect(
      folder.text(".git/info/exclude") == """
        # mine
        /connectors/source-zoo/README.md
        /connectors/source-zoo/.hangar/

        """)
    try folder.remove(".git")
    try folder.write(".git", "gitdir: /elsewhere\n")
    #expect(try generate().findings.map(\.rule) == ["generation.exclude"])
  }

  @Test(arguments: [
    ("{path: x, at: repository, from: f}", "'x' stands at a repository, and this layout has none"),
    (
      "{path: .git/info/exclude, from: f}",
      "'.git/info/exclude' is inside git's own folder. Choose another path."
    ),
  ])
  func `a place that there is not is refused`(file: String, expected: String) throws {
    let (_, findings) = generated(pack(["t/template.yaml": head() + "files: [\(file)]\n", "t/files/f": "x"]))
    #expect(findings == ["Templates/t/template.yaml:6:9: \(expected)"])
  }
}
