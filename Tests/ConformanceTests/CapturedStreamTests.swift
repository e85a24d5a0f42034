import AirbyteProtocol
import Conformance
import Findings
import Schema
import Testing

@Suite(.enabled(if: PublicFiles.fixtures != nil, "the captured streams are not here"))
struct CapturedStreamTests {
  @Test func `a good read of the CDK has nothing wrong that matters`() throws {
    let report = try inspect("manifest-only/read.jsonl", .read, catalog: "manifest-only/configured.json")
    #expect(report.findings.filter { $0.severity <= .warning } == [])
    #expect(report.messages.map(\.count) == [10, 3, 15, 6])
    #expect(report.streams.map(\.records) == [5, 5])
    #expect(report.streams.map(\.states) == [1, 2])
    let score = try #require(report.streams[0].fields.first { $0.path == ["score"] })
    #expect(score.types == ["number"])
    #expect(score.values == 5)
  }

  @Test func `a good discover of the CDK has nothing wrong that matters`() throws {
    let report = try inspect("manifest-only/discover.txt", .discover)
    #expect(report.findings.filter { $0.severity <= .warning } == [])
    #expect(report.streams.map(\.stream.name) == ["users", "events"])
  }

  @Test func `the platform's broken catalog is refused`() throws {
    let folder = try #require(PublicFiles.fixtures)
    let parsed = JSON.parse(try PublicFiles.bytes("\(folder)/manifest-only/badcat.json"))
    let rules = ConfiguredCatalogCase(try #require(parsed.value)).findings().map(\.rule)
    #expect(rules == ["CC-01", "CC-02"])
  }

  @Test func `a destination that drops unknown keys is told so`() throws {
    let folder = try #require(PublicFiles.fixtures)
    let sent = try PublicFiles.bytes("\(folder)/python-destination/state_echo_probe.jsonl")
    var inspector = MessageInspector(InspectionContext(command: .write, kind: .destination))
    inspector.sent(sent)
    _ = inspector.feed(
      Array(
        #"""
        {"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"users"},"stream_state":{"a":1,"b":null}},"sourceStats":{"recordCount":2.0}}}
        {"type":"STATE","state":{"type":"GLOBAL","global":{"shared_state":{"lsn":1},"stream_states":[{"stream_descriptor":{"name":"users"},"stream_state":{"c":2}}]}}}
        {"type":"STATE","state":{"data":{"legacy":1}}}

        """#.utf8))
    let findings = inspector.finish().findings
    #expect(findings.map(\.rule) == ["DS-03"])
    #expect(findings.first?.message.contains("/id") == true)
  }

  @Test func `each fixture can be read in pieces of any size`() throws {
    let folder = try #require(PublicFiles.fixtures)
    let bytes = try PublicFiles.bytes("\(folder)/manifest-only/read.jsonl")
    let reports = [1, 7, 100, 1 << 16].map { size in
      var inspector = MessageInspector(InspectionContext(command: .read))
      for start in stride(from: 0, to: bytes.count, by: size) {
        _ = inspector.feed(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      return inspector.finish()
    }
    #expect(reports.allSatisfy { $0 == reports[0] })
  }

  private func inspect(
    _ path: String, _ command: ConnectorCommand, catalog: String? = nil
  ) throws -> InspectionReport {
    let folder = try #require(PublicFiles.fixtures)
    let configured = try catalog.map {
      try #require(JSON.parse(try PublicFiles.bytes("\(folder)/\($0)")).value)
    }
    var inspector = MessageInspector(InspectionContext(command: command, catalog: configured))
    _ = inspector.feed(try PublicFiles.bytes("\(folder)/\(path)"))
    return inspector.finish()
  }
}
