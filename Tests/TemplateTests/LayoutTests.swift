import Changes
import Findings
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Every template in every layout that it is offered in.
struct LayoutTests {
  /// A template in one of its layouts, as tests name it.
  struct Pair: CustomTestStringConvertible, Sendable {
    let template: String
    let layout: String

    var testDescription: String { "\(template) in \(layout)" }

    static var all: [Pair] {
      let summaries = (try? Templates.catalog().summaries().summaries) ?? []
      return summaries.flatMap { summary in
        summary.layouts.map { Pair(template: summary.id, layout: $0) }
      }
    }

    /// Those whose layout changes what the other golden trees hold.
    static let reviewed = all.filter { $0.layout != "standalone" }

    static func of(_ layout: String) -> [Pair] { all.filter { $0.layout == layout } }
  }

  @Test func `lint finds nothing in any template of any layout`() throws {
    let findings = TemplateLint.findings(in: try Templates.catalog())
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  @Test func `what is not offered in a layout says why`() throws {
    for summary in try Templates.catalog().summaries().summaries {
      let others = Set(try Templates.catalog().layouts()).subtracting(summary.layouts)
      #expect(Set(summary.notOffered.keys) == others, "\(summary.id)")
    }
  }

  @Test(arguments: Pair.reviewed)
  func `a name alone makes the files that were reviewed`(pair: Pair) throws {
    let connector = try Templates.render(pair.template, Templates.defaults, layout: pair.layout)
    try expectGolden(connector.listing(of: pair.layout), "\(pair.template)-\(pair.layout).txt")
  }

  @Test(arguments: Pair.all)
  func `every file that a machine reads can be read`(pair: Pair) throws {
    let connector = try Templates.render(pair.template, Templates.defaults, layout: pair.layout)
    for file in connector.plan.files {
      if file.path.text.hasSuffix(".json") {
        #expect(JSON.parse(file.contents).findings.isEmpty, "\(file.path)")
      } else if [".yaml", ".yml"].contains(where: file.path.text.hasSuffix) {
        #expect(YAML.parse(file.contents).findings.isEmpty, "\(file.path)")
      }
    }
  }

  @Test(.enabled("the connectors' Python packages cannot be installed") { await Python.hasPackages })
  func `the linters that a connector carries find nothing`() async throws {
    for language in ["python", "manifest-only", "other"] {
      let folder = try ScratchFolder()
      for summary in try Templates.catalog().summaries().summaries where summary.language == language {
        for layout in summary.layouts {
          let connector = try Templates.render(summary.id, Templates.defaults, layout: layout)
          try connector.plan.write(into: folder.url.appendingPathComponent("\(summary.id)-\(layout)"))
        }
      }
      let found = try await Linters.findings(in: folder.url, language: language)
      #expect(found.isEmpty, "\(language): \(found)")
    }
  }

  @Test(
    .enabled(if: Metadata.schema != nil, "the official schema of metadata.yaml is not here"),
    arguments: Pair.all)
  func `the metadata satisfies the official schema`(pair: Pair) throws {
    let connector = try Templates.render(pair.template, Templates.defaults, layout: pair.layout)
    guard let file = connector.plan.files.first(where: { $0.path.name == "metadata.yaml" }) else {
      // The first layout knew no such file.
      return #expect(pair.layout == "classic")
    }
    let metadata = try #require(YAML.parse(file.contents).value)
    let findings = try #require(Metadata.schema).check(metadata)
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  @Test(arguments: Pair.of("airbyte"))
  func `what Airbyte's checks ask of a pull request is there`(pair: Pair) throws {
    let connector = try Templates.render(pair.template, Templates.defaults, layout: "airbyte")
    let home = try #require(connector.home)
    let outside = connector.plan.files.map(\.path).filter { !$0.isWithin(home.text) }
    #expect(outside.count == 1 && outside[0].text.hasPrefix("docs/integrations/"), "\(outside)")
    let own = connector.plan.files.compactMap { $0.path.below(home)?.text }
    #expect(!own.contains("Dockerfile") && !own.contains { $0.hasPrefix(".github/") }, "\(own)")
    let metadata = try Self.text("metadata.yaml", of: connector)
    #expect(metadata.contains("baseImage: docker.io/airbyte/"))
    #expect(metadata.contains("dockerRepository: airbyte/\(home.name)\n"))
    #expect(own.contains("pyproject.toml") == metadata.contains("language:python"))
    let docs = connector.plan.files.first { $0.path == outside.first }
    #expect(docs.map { String(decoding: $0.contents, as: UTF8.self) }?.contains("| 0.1.0 |") == true)
  }

  @Test(
    .enabled("only in the long suite: HANGAR_LONG_TESTS=1", { isLongRun }),
    .enabled("Poetry cannot be installed") { await PythonPrograms.environment("poetry") != nil },
    arguments: Pair.of("airbyte").filter { $0.template != "source-manifest" })
  func `Poetry finds that the lock file fits`(pair: Pair) async throws {
    let poetry = try #require(await PythonPrograms.environment("poetry")) + "/bin/poetry"
    let folder = try ScratchFolder()
    let connector = try Templates.render(pair.template, Templates.defaults, layout: "airbyte")
    try connector.plan.write(into: folder.url)
    let home = folder.url.appendingPathComponent(try #require(connector.home).text).path
    let result = try await Python.run(poetry, ["check", "--lock"], in: home)
    #expect(result.succeeded, "\(result.output)")
  }

  @Test(.enabled("Python 3.11 or newer is needed") { await Python.readsTOML }, arguments: Pair.of("airbyte"))
  func `Poetry's files hold the version and the license of the metadata, and a lock that fits`(
    pair: Pair
  ) async throws {
    let folder = try ScratchFolder()
    let answers = Answers(record: ["name": "Pet Shop", "license": "ELv2"], source: .flag)
    try Templates.render(pair.template, answers, layout: "airbyte").plan.write(into: folder.url)
    let result = try await Python.run(
      Python.system, ["-c", Self.poetry, folder.url.path, "\(Templates.root)/scripts/poetry-lock"],
      in: folder.url.path)
    #expect(result.succeeded, "\(result.output)")
  }

  private static let poetry = """
    import pathlib, runpy, sys, tomllib
    content_hash = runpy.run_path(sys.argv[2])["content_hash"]
    for path in pathlib.Path(sys.argv[1]).rglob("pyproject.toml"):
        poetry = tomllib.loads(path.read_text())["tool"]["poetry"]
        assert poetry["dependencies"]["airbyte-cdk"], path
        if path.parent.name != "unit_tests":
            assert (poetry["version"], poetry["license"]) == ("0.1.0", "ELv2"), poetry
            assert poetry["name"] == path.parent.name, poetry
            assert "project" not in tomllib.loads(path.read_text()), path
            lock = tomllib.loads(path.with_name("poetry.lock").read_text())
            assert lock["metadata"]["content-hash"] == content_hash(path), "run: make poetry-lock"
    """

  private static func text(_ name: String, of connector: RenderedConnector) throws -> String {
    let file = try #require(connector.plan.files.first { $0.path.name == name })
    return String(decoding: file.contents, as: UTF8.self)
  }
}

extension RenderedConnector {
  /// The paths of all files, and the contents of those that a layer makes or changes.
  fileprivate func listing(of layer: String) -> String {
    let paths = plan.files.map { "\($0.path) (\($0.owner))" }.joined(separator: "\n")
    let touched = plan.files.filter { file in
      // The packages of the day, which Poetry chose.
      guard file.path.name != "poetry.lock" else { return false }
      guard let origin = provenance[file.path] else { return false }
      return ([origin.definition] + origin.extendedBy).contains { $0.layer == layer }
        || file.path.name == "CHECKLIST.md"
    }
    let insertions = plan.insertions.map {
      "=== \($0.path) gets\n\(String(decoding: $0.text, as: UTF8.self))"
    }
    return ([paths, FilePlan(touched).listing] + insertions).joined(separator: "\n\n")
  }
}

/// The official schema of `metadata.yaml`, where it is at hand.
private enum Metadata {
  static let schema: CompiledSchema? = {
    let path = Templates.root + "/../shared/data/metadata/ConnectorMetadataDefinitionV0.json"
    guard let data = FileManager.default.contents(atPath: path), let json = JSON.parse(Array(data)).value
    else { return nil }
    return CompiledSchema(withoutInnerIDs(json, isRoot: true))
  }()

  /// Its references count from the root, which ids of inner schemas would change.
  private static func withoutInnerIDs(_ json: JSON, isRoot: Bool = false) -> JSON {
    if let list = json.array { return JSON(list.map { withoutInnerIDs($0) }) }
    guard json.object != nil else { return json }
    return JSON(
      members: json.members.filter { isRoot || $0.key != "$id" }.map { ($0.key, withoutInnerIDs($0.value)) })
  }
}
