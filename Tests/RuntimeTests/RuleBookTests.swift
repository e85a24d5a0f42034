import Findings
import Runtime
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct RuleBookTests {
  private let rules = RuleBook.whole.rules

  @Test func `no two rules have one id`() {
    let ids = rules.map { $0.id.lowercased() }
    #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
  }

  @Test(arguments: RuleBook.whole.rules)
  func `a rule explains itself`(_ rule: RuleDescription) {
    #expect(!rule.title.isEmpty && rule.title.last != ".")
    #expect(rule.why.last == ".")
    #expect(!rule.source.isEmpty && rule.source.last != ".")
    #expect(!rule.passes.isEmpty && !rule.fails.isEmpty && rule.passes != rule.fails)
  }

  @Test func `every rule id that stands in the sources is explained`() throws {
    let known = Set(rules.map(\.id))
    let stages = [
      "AirbyteProtocol", "Conformance", "Connectors", "Runtime", "Scaffold", "Schema", "Workspace",
    ]
    var seen = 0
    for file in try stages.flatMap(Self.sources) {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      for match in text.matches(of: /(Finding\(|rule: |report\(|throw fault\()\s*"([a-z]+(\.[a-z0-9-]+)+)"/) {
        let id = String(match.2)
        seen += 1
        // What the engine throws gets its family when it becomes a finding.
        #expect(known.contains(id) || known.contains("template.\(id)"), "\(id) in \(file)")
      }
    }
    #expect(seen > 50)
  }

  @Test func `the page of the documentation is that of these rules`() throws {
    let page = try Data(contentsOf: URL(fileURLWithPath: Self.root + "/docs/rules.md"))
    #expect(String(decoding: page, as: UTF8.self) == RuleBook.whole.page, "run make rules")
  }

  @Test func `a mistyped rule is told from the nearest one`() {
    #expect(RuleBook.whole.rule("sp-20")?.id == "SP-20")
    #expect(RuleBook.whole.rule("json.key.duplicated") == nil)
    #expect(RuleBook.whole.nearest(to: "json.key.duplicated") == "json.key.duplicate")
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func sources(of module: String) throws -> [String] {
    let folder = "\(root)/Sources/\(module)"
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }
  }
}

extension RuleDescription: CustomTestStringConvertible {
  /// The id, which is what a report should show.
  public var testDescription: String { id }
}
