import Changes
import Scaffold
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Connectors of plain shell: as they were reviewed, and as their owner would run them.
@Suite(.serialized) struct ShellConnectorTests {
  static let templates = ["source-generic", "destination-generic"]

  @Test(arguments: templates)
  func `a name alone makes the tree that was reviewed`(template: String) throws {
    let connector = try Templates.render(template, Templates.defaults)
    try expectGolden(connector.plan.listing, "\(template).txt")
  }

  @Test(arguments: templates)
  func `rich answers make the tree that was reviewed`(template: String) throws {
    let connector = try Templates.render(template, try Templates.answers("\(template)-rich"))
    try expectGolden(connector.plan.listing, "\(template)-rich.txt")
  }

  @Test(arguments: templates)
  func `every pair of answers makes JSON and YAML that can be read`(template: String) throws {
    for options in Self.combinations {
      for file in try Templates.render(template, Self.answers(template, options)).plan.files {
        let name = "\(template) \(options) \(file.path)"
        if file.path.text.hasSuffix(".json") {
          #expect(JSON.parse(file.contents).findings.isEmpty, "\(name)")
        } else if file.path.text.hasSuffix(".yaml") || file.path.text.hasSuffix(".yml") {
          #expect(YAML.parse(file.contents).findings.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test(arguments: templates, ["defaults", "rich"])
  func `linter and tests pass with nothing but a shell`(template: String, answers: String) async throws {
    let isRich = answers == "rich"
    try await expectHealthy(
      template, isRich ? try Templates.answers("\(template)-rich") : Templates.defaults)
  }

  @Test(
    .enabled("only in the long suite: HANGAR_LONG_TESTS=1", { isLongRun }), arguments: templates)
  func `linter and tests pass for every pair of answers`(template: String) async throws {
    for options in Self.combinations { try await expectHealthy(template, Self.answers(template, options)) }
  }

  private func expectHealthy(_ template: String, _ answers: Answers) async throws {
    let folder = try ScratchFolder()
    try Templates.render(template, answers).plan.write(into: folder.url)
    let lint = "command -v shellcheck >/dev/null || exit 0; shellcheck main.sh commands/* lib/*.sh tests/*.sh"
    for command in [lint, "sh tests/run.sh"] {
      let result = try await Python.run("sh", ["-c", command], in: folder.url.path)
      #expect(result.succeeded, "\(template): \(command)\n\(result.output)")
    }
  }

  private static let systems = ["database", "api", "storage", "other"]
  static let combinations = Pairwise.combinations(of: [
    systems.count, AnswerMatrix.names.count, AnswerMatrix.cursors.count, AnswerMatrix.cursors.count,
  ])

  static func answers(_ template: String, _ options: [Int]) -> Answers {
    var record: [(String, JSON)] = [
      ("name", JSON(AnswerMatrix.names[options[1]])), ("system", JSON(systems[options[0]])),
    ]
    if template.hasPrefix("source") {
      let streams = [("pets", options[2]), ("owners", options[3])].map { stream($0, $1) }
      record.append(("streams", JSON(streams)))
    }
    return Answers(record: JSON(members: record), source: .flag)
  }

  private static func stream(_ name: String, _ cursor: Int) -> JSON {
    var fields: [JSON] = [["name": "id", "type": "integer"]]
    var members: [(String, JSON)] = [("name", JSON(name)), ("path", JSON(name)), ("primary_key", ["id"])]
    if let format = AnswerMatrix.cursors[cursor] {
      fields.append(["name": "changed", "type": JSON(format.hasPrefix("epoch") ? "integer" : format)])
      members.append(("cursor", ["field": "changed", "parameter": "since", "format": JSON(format)]))
    }
    return JSON(members: members + [("fields", JSON(fields))])
  }
}
