import AirbyteProtocol
import Conformance
import Findings
import Schema
import Testing

struct MessageInspectorTests {
  static let log = #"{"type":"LOG","log":{"level":"INFO","message":"hello"}}"#

  @Test(arguments: [
    ("", []), ("\n", ["MS-14"]), ("\r\n", ["MS-10", "MS-14"]), ("  \n", ["MS-14"]), (log + "\n", []),
    (log, ["MS-09"]), (log + "\r\n", ["MS-10"]), ("hello\n", ["MS-01"]), ("hello", ["MS-01", "MS-09"]),
    ("{\"type\": \"RECORD\"\n", ["MS-02"]), ("{\n", ["MS-01"]), ("[]\n", ["MS-03"]), ("7\n", ["MS-03"]),
    ("null\n", ["MS-03"]), ("{}\n", ["MS-03"]), ("{\"type\":\"RECORD\"}\n", ["MS-04"]),
    ("{\"type\":\"RECORD\",\"record\":[]}\n", ["MS-04"]), (log + log + "\n", ["MS-08"]), ("\0\n", ["MS-11"]),
    ("{\"type\":\"DEBUG\",\"message\":\"x\"}\n", ["MS-03"]),
    ("{\"type\":\"RECORD\",\"record\":{\"stream\":1,\"data\":{},\"emitted_at\":1}}\n", ["MS-06"]),
    ("{\"type\":\"RECORD\",\"record\":{\"stream\":\"a\",\"data\":{}}}\n", ["MS-05"]),
    ("{\"record\":{\"emitted_at\":1,\"data\":{},\"stream\":\"a\"},\"type\":\"RECORD\"}\n", []),
    (
      #"{"type":"RECORD","record":{"stream":"a","data":{},"emitted_at":1,"meta":{"changes":[{}]}}}"# + "\n",
      ["MS-05", "MS-05", "MS-05"]
    ),
  ])
  func `whatever arrives ends in findings`(text: String, rules: [String]) {
    var inspector = MessageInspector()
    _ = inspector.feed(Array(text.utf8))
    #expect(inspector.finish().findings.map(\.rule) == rules)
  }

  @Test(arguments: [
    (#"[INFO] {"type":"RECORD","record":{"stream":"a","data":{},"emitted_at":1}}"#, "MS-02"),
    (#"[INFO] { "type" : "record", "record": {"stream":"a"}}"#, "MS-02"),
    (#"[INFO] {"type":"LOG","log":{"level":"INFO","message":"m"}}"#, "MS-01"),
    (#"{"message": "{\"type\":\"RECORD\",\"record\":{}}"}"#, "MS-03"),
  ])
  func `a record behind other text on its line is an error, as the platform fails the sync for it`(
    line: String, rule: String
  ) {
    var inspector = MessageInspector()
    _ = inspector.feed(Array((line + "\n").utf8))
    #expect(inspector.finish().findings.map(\.rule) == [rule])
  }

  @Test func `a byte order mark is named and the message behind it judged`() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (line, rules) in [
      (Self.log, ["MS-02"]), (#"{"type":"RECORD"}"#, ["MS-02", "MS-04"]), ("", ["MS-02", "MS-14"]),
    ] {
      var inspector = MessageInspector()
      _ = inspector.feed(mark + Array((line + "\n").utf8))
      let report = inspector.finish()
      #expect(report.findings.map(\.rule) == rules)
      #expect(report.findings.first?.message == "a byte order mark stands in front of the line")
    }
    var inspector = MessageInspector()
    _ = inspector.feed(mark + record(#"{"id": 1}"#))
    #expect(inspector.finish().streams.map(\.records) == [1])
  }

  @Test func `a printed specification is held against the one that is given`() throws {
    let given: JSON = [
      "connectionSpecification": ["type": "object", "title": "Old"], "documentationUrl": "https://a.io",
    ]
    for (title, rules) in [("New", ["SP-04"]), ("Old", [])] {
      let line =
        #"{"type":"SPEC","spec":{"connectionSpecification":{"type":"object","title":"\#(title)"},"#
        + #""protocol_version":"0.5.2"}}"# + "\n"
      var inspector = MessageInspector(InspectionContext(command: .spec, specification: given))
      _ = inspector.feed(Array(line.utf8))
      #expect(inspector.finish().findings.map(\.rule).filter { $0 == "SP-04" } == rules)
    }
  }

  @Test func `what a source discovers is held against the configured catalog that is given`() throws {
    let catalog: JSON = ["streams": [["stream": ["name": "old", "json_schema": [:]]]]]
    var inspector = MessageInspector(InspectionContext(command: .discover, catalog: catalog))
    let line =
      #"{"type":"CATALOG","catalog":{"streams":[{"name":"new","json_schema":{},"supported_sync_modes":[]}]}}"#
    _ = inspector.feed(Array((line + "\n").utf8))
    let finding = try #require(inspector.finish().findings.first { $0.rule == "CC-10" })
    #expect(finding.message.hasPrefix("'old' in the catalog that is given: "))
    #expect(finding.place.message == 1)
  }

  @Test func `a state whose type stands under another key is told the right one`() {
    var inspector = MessageInspector()
    let line =
      #"{"type":"STATE","state":{"state_type":"STREAM","stream":{"stream_descriptor":{"name":"a"}}}}"#
    _ = inspector.feed(Array((line + "\n").utf8))
    #expect(
      inspector.finish().findings.filter { $0.rule == "ST-02" }.map(\.remedy) == ["Name the key 'type'."])
  }

  @Test func `a line that is not UTF-8 is told by its offset`() throws {
    var inspector = MessageInspector()
    let found = inspector.feed(Array(Self.log.utf8) + [0x0A, 0xFF, 0x0A])
    let finding = try #require(found.first)
    #expect(finding.rule == "MS-13")
    #expect(finding.place == .message(2, offset: Self.log.utf8.count + 1))
  }

  @Test(arguments: [
    (#""id":1"#, "", Severity.error), (#""sourceStats":{"recordCount":1.0}"#, "", .warning),
    (#""id":1,"sourceStats":{"recordCount":1.0}"#, #","id":1"#, .warning),
  ])
  func `a returned state that has lost more than its statistics is an error`(
    sent: String, echoed: String, severity: Severity
  ) {
    let state = #"{"type":"STATE","state":{"data":{"a":1}"#
    var inspector = MessageInspector(InspectionContext(command: .write, kind: .destination))
    inspector.sent(Array((state + "," + sent + "}}\n").utf8))
    _ = inspector.feed(Array((state + echoed + "}}\n").utf8))
    let findings = inspector.finish().findings.filter { $0.rule == "DS-03" }
    #expect(findings.map(\.severity) == [severity])
  }

  @Test func `nesting deeper than is read is not checked, and said so`() {
    let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
    let line =
      "{\"type\":\"RECORD\",\"record\":{\"stream\":\"a\",\"data\":{\"x\":\(deep)},\"emitted_at\":1}}\n"
    var inspector = MessageInspector()
    _ = inspector.feed(Array(line.utf8))
    #expect(inspector.finish().findings.map(\.rule) == ["MS-02"])
  }

  @Test func `a line of a hundred megabytes is passed over and the next one read`() throws {
    var inspector = MessageInspector()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<100 { _ = inspector.feed(piece) }
    _ = inspector.feed(Array(("\n" + Self.log + "\n").utf8))
    let report = inspector.finish()
    #expect(report.findings.map(\.rule) == ["MS-12"])
    #expect(report.findings.first?.message.contains("104857600") == true)
    #expect(report.messages.map(\.count) == [1])
    #expect(report.bytes == 100 << 20 + Self.log.utf8.count + 2)
  }

  @Test func `the first of a kind are shown and all are counted`() throws {
    let catalog = try catalog(#"{"n": {"type": "integer"}, "t": {"type": "string"}}"#)
    var inspector = MessageInspector(InspectionContext(catalog: catalog))
    for number in 0..<1_000 {
      _ = inspector.feed(record(#"{"n": "\#(number)", "t": \#(number % 2 == 0 ? "\"x\"" : "1")}"#))
    }
    let report = inspector.finish()
    #expect(report.counts.map(\.count).sorted() == [500, 1_000])
    #expect(report.findings.count == 6)
    let stream = report.streams[0]
    #expect(stream.badRecords == 1_000)
    #expect(stream.fields.map(\.misses) == [1_000, 500])
    #expect(stream.fields.map(\.types) == [["string"], ["integer", "string"]])
    let place = try #require(report.findings.first?.place)
    #expect(place.pointer == "/record/data/n")
    #expect(place.message == 1)
  }

  @Test func `fields that no schema declares are told apart and counted from the first`() throws {
    var inspector = MessageInspector(InspectionContext(catalog: try catalog(#"{"id": {"type": "integer"}}"#)))
    for number in 0..<10 { _ = inspector.feed(record(#"{"id": 1, "new": \#(number > 4 ? "null" : "1.5")}"#)) }
    let report = inspector.finish()
    let field = try #require(report.streams[0].fields.last)
    #expect(field.path == ["new"])
    #expect(!field.isDeclared)
    #expect(field.values == 10 && field.nulls == 5)
    #expect(field.types == ["null", "number"])
    #expect(report.findings.map(\.rule) == ["RC-09"])
  }

  @Test func `a line that cannot be read leaves nothing behind`() throws {
    var inspector = MessageInspector(InspectionContext(catalog: try catalog(#"{"id": {"type": "integer"}}"#)))
    for data in [#"{"id": 1}"#, #"{"id": "seven", "ghost": NaN}"#, #"{"id": 2}"#] {
      _ = inspector.feed(record(data))
    }
    let report = inspector.finish()
    #expect(report.findings.map(\.rule) == ["MS-02"])
    #expect(report.streams[0].fields.map(\.path) == [["id"]])
    #expect(report.streams[0].fields[0].values == 2)
  }

  @Test func `a field that an unreadable line brought is told at the first record that has it`() throws {
    var inspector = MessageInspector(InspectionContext(catalog: try catalog(#"{"id": {"type": "integer"}}"#)))
    for data in [#"{"ghost": NaN}"#, #"{"id": 1}"#, #"{"id": 1, "ghost": 2}"#] {
      _ = inspector.feed(record(data))
    }
    let found = inspector.finish().findings
    #expect(found.map(\.rule) == ["MS-02", "RC-09"])
    #expect(found.last?.place.message == 3)
  }

  @Test func `a record with something behind it on its line is judged all the same`() throws {
    var inspector = MessageInspector(InspectionContext(catalog: try catalog(#"{"id": {"type": "integer"}}"#)))
    _ = inspector.feed(record(#"{"id": "x"}"#).dropLast() + Array(" \(Self.log)\n".utf8))
    let report = inspector.finish()
    #expect(report.findings.map(\.rule) == ["MS-08", "RC-02"])
    #expect(report.streams[0].records == 1)
  }

  @Test func `fields without end are counted and not remembered`() {
    var inspector = MessageInspector()
    for number in 0..<500 { _ = inspector.feed(record(#"{"field\#(number)": 1}"#)) }
    let report = inspector.finish()
    #expect(report.streams[0].fields.count == 64)
    #expect(report.streams[0].otherFields == 436)
  }

  @Test func `streams of one name are told apart by their namespace, wherever it stands`() throws {
    let one = #"{"name": "a", "namespace": "x", "json_schema": {"properties": {"v": {"type": "integer"}}}}"#
    let two = #"{"name": "a", "namespace": "y", "json_schema": {"properties": {"v": {"type": "string"}}}}"#
    let catalog = try json(#"{"streams": [{"stream": \#(one)}, {"stream": \#(two)}]}"#)
    var inspector = MessageInspector(InspectionContext(catalog: catalog))
    let lines = [
      #"{"type":"RECORD","record":{"stream":"a","data":{"v":1},"emitted_at":1,"namespace":"x"}}"#,
      #"{"type":"RECORD","record":{"namespace":"y","stream":"a","data":{"v":"s"},"emitted_at":1}}"#,
      #"{"type":"RECORD","record":{"data":{"v":2},"emitted_at":2,"stream":"\u0061","namespace":"x"}}"#,
      #"{"type":"RECORD","record":{"stream":"a","data":{"v":3},"emitted_at":1}}"#,
    ]
    for line in lines { _ = inspector.feed(Array((line + "\n").utf8)) }
    let report = inspector.finish()
    #expect(report.streams.map(\.records) == [2, 1])
    #expect(report.streams[0].emitted == 1...2)
    #expect(report.findings.map(\.rule) == ["RC-01"])
  }

  @Test(arguments: [
    #"{"type":"LOG","log":{"level":"INFO","message":"key p\"w0rd/ü-123 end"}}"#,
    #"{"type":"LOG","log":{"level":"INFO","message":"key p\\\"w0rd"}} p"w0rd/ü-123"#,
    #"key p"w0rd/ü-123"#,
    #"https://example.com/?key=p%22w0rd%2F%C3%BC-123"#,
    #"{"type":"p\"w0rd/ü-123","x":1}"#,
    #"{"type":"RECORD","record":{"stream":"p\"w0rd/ü-123","data":{},"emitted_at":1}}"#,
    #"a text of just so many letters that the end is cut off, p"w0rd/ü-123"#,
  ])
  func `a secret is reported by its path and never repeated`(line: String) throws {
    let config = try json(#"{"credentials": {"api_key": "p\"w0rd/ü-123"}}"#)
    var inspector = MessageInspector(
      InspectionContext(catalog: try catalog(#"{"id": {}}"#), config: config))
    _ = inspector.feed(Array((line + "\n").utf8))
    let report = inspector.finish()
    #expect(report.findings.contains { $0.rule == "MS-17" && $0.message.contains("'credentials.api_key'") })
    #expect(!"\(report)".contains("w0rd"))
  }

  @Test func `a new configuration in a CONTROL message may hold secrets`() throws {
    var inspector = MessageInspector(InspectionContext(config: try json(#"{"token": "abcdef123456"}"#)))
    let control =
      #"{"type":"CONTROL","control":{"type":"CONNECTOR_CONFIG","emitted_at":1,"connectorConfig":{"config":{"token":"abcdef123456"}}}}"#
    _ = inspector.feed(Array((control + "\n").utf8))
    #expect(inspector.finish().findings == [])
  }

  private func catalog(_ fields: String) throws -> JSON {
    try json(#"{"streams": [{"stream": {"name": "a", "json_schema": {"properties": \#(fields)}}}]}"#)
  }

  private func record(_ data: String) -> [UInt8] {
    Array(("{\"type\":\"RECORD\",\"record\":{\"stream\":\"a\",\"data\":\(data),\"emitted_at\":1}}\n").utf8)
  }
}
