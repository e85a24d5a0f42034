import AirbyteProtocol
import Findings
import Schema
import Testing

@testable import Conformance

struct LargeCatalogTests {
  /// So much white space between two streams makes a catalog of any size a large one.
  private static let space = String(repeating: " ", count: 6 << 20)

  private static func stream(_ name: String, fields: Int = 300, more: String = "") -> String {
    let members = (0..<fields).map { #""field_\#($0)":{"type":["null","integer"]}"# } + [more]
    let properties = members.filter { !$0.isEmpty }.joined(separator: ",")
    return
      #"{"name":"\#(name)","supported_sync_modes":["full_refresh"],"source_defined_primary_key":[["field_0"]],"json_schema":{"type":"object","properties":{\#(properties)}}}"#
  }

  private static func catalog(_ streams: [String]) -> String {
    #"{"type":"CATALOG","catalog":{"streams":[\#(streams.joined(separator: ","))]}}"#
  }

  private static func record(_ data: String, of stream: String) -> String {
    #"{"type":"RECORD","record":{"stream":"\#(stream)","data":\#(data),"emitted_at":1}}"#
  }

  private static func inspect(
    _ lines: [String], _ context: InspectionContext = InspectionContext()
  ) -> InspectionReport {
    var inspector = MessageInspector(context)
    _ = inspector.feed(Array((lines.joined(separator: "\n") + "\n").utf8))
    return inspector.finish()
  }

  @Test func `records are held against a large catalog, whichever stream they are of`() {
    let streams = (0..<40).map { Self.stream("s\($0)") }
    let records = [0, 39].flatMap { number in
      (0..<2).map { Self.record(#"{"field_0":1,"field_299":\#($0 == 0 ? "2" : "true")}"#, of: "s\(number)") }
    }
    let report = Self.inspect([Self.catalog(streams)] + records + [Self.record("{}", of: "s40")])
    #expect(report.findings.map(\.rule) == ["RC-02", "RC-02", "RC-01"])
    #expect(
      report.findings.first?.message
        == "in 's0' 'field_299' must be an integer or null, it is true")
    #expect(report.streams.map(\.badRecords).reduce(0, +) == 2)
    #expect(report.streams.count == 40)
  }

  @Test func `records are held against a catalog longer than other lines may be`() {
    let line = Self.catalog([Self.stream("a"), Self.space + Self.space + Self.stream("b")])
    #expect(line.utf8.count > 8 << 20)
    let report = Self.inspect([line, Self.record(#"{"field_0":"x"}"#, of: "b")])
    #expect(report.findings.map(\.rule) == ["RC-02"])
    #expect(report.messages.map(\.type) == [.record, .catalog])
  }

  /// The streams of the examples of each rule about catalogs, and some that are no streams at all.
  private static func oddStreams() throws -> [JSON] {
    try Rule.all.flatMap { rule -> [JSON] in
      guard case .catalog = rule.check else { return [] }
      return try [rule.passes, rule.fails].flatMap {
        try #require(JSON.parse($0.text).value?["streams"]?.array)
      }
    } + [7, .null, ["name": 7], [:], ["name": "é", "namespace": "n", "json_schema": []]]
  }

  @Test(arguments: [ProtocolEra.current, .december2020])
  func `a large catalog is judged as a small one is`(era: ProtocolEra) throws {
    let streams = try Self.oddStreams().map { $0.text() } + [#"{"name": "a", "name": "b"}"#]
    func findings(inParts: Bool) -> [String] {
      var context = InspectionContext(era: era)
      context.readsCatalogsInParts = inParts
      let report = Self.inspect([Self.catalog(streams)], context)
      return report.counts.map { "\($0.count) \($0.rule) \($0.detail)" }.sorted()
        + report.findings.map { "\($0.rule) \($0.message)" }.sorted()
    }
    let small = findings(inParts: false)
    #expect(small.count > 60)
    #expect(findings(inParts: true) == small)
  }

  @Test func `a stream of more fields than one may have is passed over, and the others are not`() {
    let streams = [Self.stream("wide", fields: 30_000), Self.stream("narrow")]
    let report = Self.inspect([
      Self.catalog(streams), Self.record(#"{"field_0":"x"}"#, of: "wide"),
      Self.record(#"{"field_0":"x"}"#, of: "narrow"),
    ])
    #expect(report.findings.map(\.rule) == ["MS-12", "RC-02"])
    #expect(report.findings.map(\.severity) == [.notChecked, .error])
    #expect(report.findings.first?.message.hasPrefix("the stream 'wide' of ") == true)
    #expect(report.streams.map(\.records) == [1, 1])
  }

  @Test func `a catalog that was asked for is judged with all fields of a stream`() {
    let streams = [Self.stream("wide", fields: 30_000, more: #""odd":{"type":"int"}"#)]
    let report = Self.inspect([Self.catalog(streams)], InspectionContext(command: .discover))
    #expect(report.findings.map(\.rule) == ["CT-04"])
  }

  @Test func `a fault that only a tree can tell is told in each of many streams`() {
    let streams = (0..<20).map { Self.stream("s\($0)", more: #""code":{"type":"string","pattern":"^a"}"#) }
    let records = (0..<20).flatMap { number in
      ["\"a\"", "\"b\""].map { Self.record(#"{"field_0":1,"code":\#($0)}"#, of: "s\(number)") }
    }
    let report = Self.inspect([Self.catalog(streams)] + records + records)
    #expect(report.streams.map(\.badRecords) == [Int](repeating: 2, count: 20))
  }

  @Test func `records of streams beyond those that are told apart are not called foreign`() {
    let streams = (0..<10_001).map { Self.stream("s\($0)", fields: 1) }
    let report = Self.inspect([Self.catalog(streams), Self.record(#"{"field_0":1}"#, of: "s10000")])
    #expect(report.findings.map(\.severity) == [.notChecked])
  }
}
