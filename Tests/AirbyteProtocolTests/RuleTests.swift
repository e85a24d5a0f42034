import AirbyteProtocol
import Findings
import Schema
import Testing

struct RuleTests {
  @Test(arguments: Rule.all.filter(\.isStatic))
  func `the passing example passes`(_ rule: Rule) throws {
    #expect(try rule.findings(in: rule.passes) == [])
  }

  @Test(arguments: Rule.all.filter(\.isStatic))
  func `the failing example fails, at a place and with a remedy`(_ rule: Rule) throws {
    let finding = try #require(try rule.findings(in: rule.fails).first)
    #expect(finding.rule == rule.id)
    #expect(finding.severity == rule.severity)
    #expect(finding.place.pointer != nil)
    #expect(finding.place.span != nil)
    #expect(finding.remedy?.isEmpty == false)
    #expect(finding.message.last != ".")
  }

  @Test func `ids are unique and in order`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    let families = Dictionary(grouping: Rule.all) { $0.id.prefix(2) }
    for (_, rules) in families { #expect(rules.map(\.id) == rules.map(\.id).sorted()) }
  }

  @Test func `a rule is found by its id in any letters`() {
    #expect(Rule["sp-05"]?.id == "SP-05")
    #expect(Rule["SP-99"] == nil)
  }

  @Test(arguments: Rule.all)
  func `a rule explains itself`(_ rule: Rule) {
    #expect(rule.title.last != "." && !rule.title.isEmpty)
    #expect(rule.why.last == ".")
    #expect(!rule.source.isEmpty)
  }
}

extension Rule: CustomTestStringConvertible {
  /// The id, which is what a report should show.
  public var testDescription: String { id }
}

extension Rule {
  /// Whether the rule judges one value; the others judge messages while they arrive.
  var isStatic: Bool { if case .messages = check { false } else { true } }

  func findings(in example: Example) throws -> [Finding] {
    let value = try parse(example.text)
    let companion = { (name: Example.Companion) in try example[name].map(parse) }
    switch check {
    case .specification(let check):
      let subject = SpecificationCase(
        value, config: try companion(.config), earlier: try companion(.earlierVersion),
        expected: try companion(.expected))
      return check(subject).map(finding)
    case .catalog(let check):
      return check(CatalogCase(value, earlier: try companion(.earlierVersion))).map(finding)
    case .configuredCatalog(let check):
      let subject = ConfiguredCatalogCase(
        value, discovered: try companion(.discoveredCatalog), destination: try companion(.destinationSpec))
      return check(subject).map(finding)
    case .messages:
      return []
    }
  }
}

func parse(_ text: String) throws -> JSON {
  let parsed = JSON.parse(text)
  #expect(parsed.findings == [])
  return try #require(parsed.value)
}
