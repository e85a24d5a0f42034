import Findings
import TestSupport
import Testing

struct FindingFormatTests {
  let findings = [
    Finding(
      "spec.secret.missing", .error,
      at: .file("source x/spec.json", span(3, 5, 40, length: 9), pointer: "/properties/api_key"),
      "'api_key' is not marked as a secret", remedy: "Add airbyte_secret.",
      fix: Fix(
        "add airbyte_secret",
        [TextEdit(file: "source x/spec.json", bytes: 49..<49, replacement: "\"airbyte_secret\": true,\n")]),
      related: [.file("/etc/rules.json", pointer: "/secrets")]),
    Finding(
      "run.record.type", .warning, at: Place(pointer: "/id", message: 12, offset: 900), "quote \" \u{1B}"),
    Finding("run.schema.missing", .notChecked, at: Place(), "no schema for 'users'"),
    Finding("spec.secret.missing", .info, at: .field("api_key"), "again"),
  ]

  @Test func `JSON lines hold all that is known`() throws {
    try expectGolden(findings.jsonLines(), "findings.jsonl")
  }

  @Test func `SARIF lists each rule once and keeps undecided findings open`() throws {
    try expectGolden(findings.sarif(toolVersion: "1.2.3") + "\n", "findings.sarif")
  }

  @Test func `SARIF without findings is a whole log`() {
    #expect(
      [Finding]().sarif(toolVersion: "1").hasSuffix(
        #""rules":[]}},"columnKind":"unicodeCodePoints","results":[]}]}"#))
  }
}
