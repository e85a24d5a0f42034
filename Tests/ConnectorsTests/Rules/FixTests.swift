import Connectors
import Findings
import TestSupport
import Testing

/// A fix is offered only where the file says afterwards what it said before, and the one thing more.
struct FixTests {
  @Test(arguments: [
    "a_secret: &a\n      type: string", "a_secret: !!map\n      type: string",
    "plain: &a\n      type: string\n    a_secret: *a",
  ])
  func `a field with an anchor, a tag or an alias is told of and left to its author`(field: String) throws {
    let found = try secrets(field)
    #expect(found.isEmpty == false)
    #expect(found.compactMap(\.fix) == [])
  }

  @Test func `the lines that a fix adds end as the others do`() throws {
    let fix = try #require(try secrets("a_secret:\n      type: string", lineEnd: "\r\n").first?.fix)
    #expect(fix.edits.map(\.replacement) == ["airbyte_secret: true\r\n      "])
    let plain = try #require(try secrets("a_secret:\n      type: string").first?.fix)
    #expect(plain.edits.map(\.replacement) == ["airbyte_secret: true\n      "])
  }

  @Test(arguments: [
    ("githubIssueLabel: >-\n    zz", "connector.name.issue-label"),
    ("githubIssueLabel: &a zz\n  name: *a", "connector.name.issue-label"),
    ("definitionId: |-\n    5B1C6A2E-3F0D-4D5A-9C83-0B6C1F0A7E11", "connector.definition-id.form"),
  ])
  func `a value of several lines, or one that is used twice, is told of and not replaced`(
    member: String, rule: String
  ) throws {
    let found = try FileExample("-- metadata.yaml --\ndata:\n  \(member)\n").findings(rule)
    #expect(found.count == 1)
    #expect(found.compactMap(\.fix) == [])
  }

  @Test func `an id in capitals has a remedy that says what the fix does`() throws {
    let id = "5B1C6A2E-3F0D-4D5A-9C83-0B6C1F0A7E11"
    let found = try FileExample("-- metadata.yaml --\ndata:\n  definitionId: \(id)\n")
      .findings("connector.definition-id.form")
    #expect(found.first?.remedy == "Write it in lower case: '\(id.lowercased())'.")
    #expect(found.first?.fix?.edits.map(\.replacement) == [id.lowercased()])
  }

  private func secrets(_ field: String, lineEnd: String = "\n") throws -> [Finding] {
    let text = "connectionSpecification:\n  type: object\n  properties:\n    \(field)\n"
    let spec = text.split(separator: "\n").joined(separator: lineEnd) + lineEnd
    let folder = try TestFolder("source-x", ["main.py": "", "source_x/spec.yaml": spec])
    return try ConnectorValidation(at: folder.path, ValidationSurroundings(today: "2026-01-01")).findings
      .filter { $0.rule == "SP-20" }
  }
}
