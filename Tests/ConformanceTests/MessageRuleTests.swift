import AirbyteProtocol
import Conformance
import Findings
import Schema
import Testing

struct MessageRuleTests {
  @Test(arguments: Rule.all.filter(\.isAboutMessages))
  func `the passing example passes`(_ rule: Rule) throws {
    #expect(try findings(rule.passes).filter { $0.rule == rule.id } == [])
  }

  @Test(arguments: Rule.all.filter(\.isAboutMessages))
  func `the failing example fails`(_ rule: Rule) throws {
    let finding = try #require(try findings(rule.fails).first { $0.rule == rule.id })
    #expect(finding.severity == rule.severity)
    #expect(finding.message.last != ".")
  }

  @Test(arguments: Rule.all.filter(\.isAboutMessages))
  func `the passing example breaks no other rule that matters`(_ rule: Rule) throws {
    #expect(try findings(rule.passes).filter { $0.severity == .error } == [])
  }

  private func findings(_ example: Example) throws -> [Finding] {
    var inspector = MessageInspector(try context(of: example))
    if let sent = example[.sentMessages] { inspector.sent(Array((sent + "\n").utf8)) }
    _ = inspector.feed(example.bytes)
    let report = inspector.finish()
    guard let earlier = example[.earlierRead] else { return report.findings }
    var first = MessageInspector(try context(of: example))
    _ = first.feed(Array((earlier + "\n").utf8))
    return report.findings + report.findings(after: first.finish())
  }

  private func context(of example: Example) throws -> InspectionContext {
    InspectionContext(
      command: example[.command].flatMap(ConnectorCommand.init),
      era: example[.era].flatMap(ProtocolEra.init) ?? .current,
      catalog: try example[.configuredCatalog].map(json), specification: try example[.spec].map(json),
      config: try example[.config].map(json))
  }
}

extension Rule: CustomTestStringConvertible {
  /// The id, which is what a report should show.
  public var testDescription: String { id }
}

extension Rule {
  var isAboutMessages: Bool { if case .messages = check { true } else { false } }
}

func json(_ text: String) throws -> JSON {
  let parsed = JSON.parse(text)
  #expect(parsed.findings == [])
  return try #require(parsed.value)
}
