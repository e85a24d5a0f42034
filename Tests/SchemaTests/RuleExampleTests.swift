import Findings
import Schema
import Testing

/// What `hangar explain` shows for a rule is what the reader or checker does.
struct RuleExampleTests {
  @Test(arguments: RuleDescription.jsonRules)
  func `an example of JSON passes and one fails`(rule: RuleDescription) {
    #expect(JSON.parse(rule.passes).findings == [])
    guard rule.id != "json.encoding.utf8" else { return }
    expect(JSON.parse(rule.fails).findings, rule)
  }

  @Test(arguments: RuleDescription.yamlRules)
  func `an example of YAML passes and one fails`(rule: RuleDescription) {
    #expect(YAML.parse(rule.passes + "\n").findings == [])
    guard rule.id != "yaml.encoding.utf8" else { return }
    expect(YAML.parse(rule.fails + "\n").findings, rule)
  }

  @Test(arguments: RuleDescription.tomlRules)
  func `an example of TOML passes and one fails`(rule: RuleDescription) {
    #expect(TOML.parse(Array(rule.passes.utf8)).findings == [])
    guard rule.id != "toml.encoding.utf8" else { return }
    expect(TOML.parse(Array(rule.fails.utf8)).findings, rule)
  }

  @Test func `what is not UTF-8 is refused by its own rule`() {
    #expect(JSON.parse([0x22, 0xE9, 0x22]).findings.map(\.rule) == ["json.encoding.utf8"])
    #expect(YAML.parse([0x61, 0xE9, 0x0A]).findings.map(\.rule) == ["yaml.encoding.utf8"])
    #expect(TOML.parse([0x23, 0xE9, 0x0A]).findings.map(\.rule) == ["toml.encoding.utf8"])
  }

  @Test(arguments: RuleDescription.schemaRules.filter { $0.id != "schema.effort" })
  func `an example of a schema lets one value pass and one fail`(rule: RuleDescription) throws {
    #expect(try findings(rule.passes) == [])
    expect(try findings(rule.fails), rule)
  }

  @Test(arguments: RuleDescription.malformedSchemaRules)
  func `an example of a schema is well formed and one is not`(rule: RuleDescription) throws {
    #expect(CompiledSchema(try #require(JSON.parse(rule.passes).value)).findings == [])
    expect(CompiledSchema(try #require(JSON.parse(rule.fails).value)).findings, rule)
  }

  private func expect(_ findings: [Finding], _ rule: RuleDescription) {
    #expect(findings.map(\.rule) == [rule.id])
    #expect(findings.map(\.severity) == [rule.severity])
  }

  /// Checks the second line's value against the first line's schema.
  private func findings(_ example: String) throws -> [Finding] {
    let lines = example.split(separator: "\n")
    let schema = try #require(JSON.parse(String(lines[0].dropFirst("schema: ".count))).value)
    let value = try #require(JSON.parse(String(lines[1].dropFirst("value: ".count))).value)
    return CompiledSchema(schema).check(value)
  }
}

extension RuleDescription: CustomTestStringConvertible {
  /// The id, which is what a report should show.
  public var testDescription: String { id }
}
