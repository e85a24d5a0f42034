import AirbyteProtocol
import Findings
import Schema
import Testing

@testable import Conformance

struct LargeMessageTests {
  private static let large = 1 << 20

  private static func inspect(
    _ text: String, _ context: InspectionContext = InspectionContext()
  ) -> InspectionReport {
    var inspector = MessageInspector(context)
    _ = inspector.feed(Array((text + "\n").utf8))
    return inspector.finish()
  }

  private static func dense(_ count: Int) -> String { String(repeating: "1,", count: count) + "1" }

  @Test(arguments: ["x", "é", #"\n"#, #"\u00e9"#, "日本"])
  func `a LOG of a long text is judged by what it begins with`(character: String) {
    let text = String(repeating: character, count: 6 * Self.large / character.utf8.count)
    let report = Self.inspect(#"{"type":"LOG","log":{"level":"LOUD","message":"\#(text)"}}"#)
    #expect(report.findings.map(\.rule) == ["MS-07"])
    #expect(report.messages.map(\.type) == [.log])
  }

  @Test(arguments: [
    (#"{"type":"STATE","state":{"type":"LEGACY","data":{"x":[⋯]}}}"#, MessageType.state),
    (#"{"type":"CATALOG","catalog":{"streams":[],"x":[⋯]}}"#, .catalog),
    (#"{"type":"LOG","log":{"level":"INFO","message":"m","x":[⋯]}}"#, .log),
  ])
  func `a message of very many values is counted and not checked`(text: String, type: MessageType) {
    let report = Self.inspect(text.replacing("⋯", with: Self.dense(Self.large / 2)))
    #expect(report.findings.map(\.rule) == ["MS-12"])
    #expect(report.findings.map(\.severity) == [.notChecked])
    #expect(report.messages.map(\.type) == [type])
  }

  @Test func `a catalog that was asked for is judged whatever its size`() {
    let text = #"{"type":"CATALOG","catalog":{"streams":[],"x":[\#(Self.dense(Self.large / 8))]}}"#
    let report = Self.inspect(text, InspectionContext(command: .discover))
    #expect(!report.findings.contains { $0.rule == "MS-12" })
    #expect(report.findings.contains { $0.rule.hasPrefix("CT-") })
  }

  @Test(arguments: [
    (#"{"type":"LOG","log":{"level":"INFO","message":"m","x":[⋯"#, "MS-02"), (#"{"x":[⋯]}"#, "MS-03"),
    ("[⋯", "MS-01"), ("[⋯\u{0}]", "MS-11"),
  ])
  func `a large line that is no message is told as a small one is`(text: String, rule: String) {
    let report = Self.inspect(text.replacing("⋯", with: Self.dense(Self.large / 2)))
    #expect(report.findings.map(\.rule) == [rule])
    #expect(report.findings.first?.message.utf8.count ?? 0 < 1_000)
  }

  @Test func `a large record with a fault is told by its field, and counted`() throws {
    let schema: JSON = ["properties": ["a": ["type": "array"], "b": ["type": "string"]]]
    let stream: JSON = ["name": "s", "json_schema": schema]
    let data = #"{"a":[\#(Self.dense(Self.large / 2))],"b":7}"#
    let report = Self.inspect(
      #"{"type":"RECORD","record":{"stream":"s","data":\#(data),"emitted_at":1}}"#,
      InspectionContext(catalog: ["streams": [["stream": stream]]]))
    #expect(report.findings.map(\.rule) == ["RC-02"])
    #expect(report.findings.first?.message.contains("'b'") == true)
    #expect(report.streams.first?.badRecords == 1)
    #expect(report.streams.first?.fields.last?.misses == 1)
  }

  @Test func `a large record is not held against what only a tree can tell, and that is said`() throws {
    let schema: JSON = ["properties": ["a": ["type": "array", "uniqueItems": true]]]
    let stream: JSON = ["name": "s", "json_schema": schema]
    let data = #"{"a":[\#(Self.dense(Self.large / 2))]}"#
    let report = Self.inspect(
      #"{"type":"RECORD","record":{"stream":"s","data":\#(data),"emitted_at":1}}"#,
      InspectionContext(catalog: ["streams": [["stream": stream]]]))
    #expect(report.findings.map(\.severity) == [.notChecked])
    #expect(report.streams.first?.badRecords == 0)
  }

  @Test func `what is said around the data of a large record is judged`() {
    let data = #"{"a":[\#(Self.dense(Self.large / 2))]}"#
    let report = Self.inspect(
      #"{"type":"RECORD","record":{"stream":"s","data":\#(data),"emitted_at":"x","meta":{"changes":[{}]}}}"#)
    #expect(Set(report.findings.map(\.rule)) == ["MS-05", "MS-06"])
  }

  @Test func `the next line is read after one that was too long, and memory is given back`() {
    var inspector = MessageInspector()
    let log =
      #"{"type":"LOG","log":{"level":"INFO","message":"\#(String(repeating: "x", count: 7 * Self.large))"}}"#
    for _ in 0..<3 {
      _ = inspector.feed(Array((log + "\n").utf8))
      _ = inspector.feed(Array((MessageInspectorTests.log + "\n").utf8))
    }
    let report = inspector.finish()
    #expect(report.findings.isEmpty)
    #expect(report.messages.map(\.count) == [6])
  }

  @Test(arguments: [300, 100_000], ["RECORD", "STATE"])
  func `what is nested deeper than is read is not called broken, however long it is`(depth: Int, type: String)
  {
    let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let report = Self.inspect(#"{"type":"\#(type)","\#(type.lowercased())":{"x":\#(deep)}}"#)
    #expect(report.findings.map(\.severity) == [.notChecked])
    #expect(report.findings.first?.message == "the line is nested more than 256 deep, so it was not checked")
  }

  @Test func `a value whose pattern takes too long is not counted as one that does not fit`() {
    let schema: JSON = ["properties": ["a": ["type": "string", "pattern": "^(a+)+$"]]]
    let stream: JSON = ["name": "s", "json_schema": schema]
    let data = #"{"a":"\#(String(repeating: "a", count: 40))!"}"#
    let report = Self.inspect(
      #"{"type":"RECORD","record":{"stream":"s","data":\#(data),"emitted_at":1}}"#,
      InspectionContext(catalog: ["streams": [["stream": stream]]]))
    #expect(report.findings.map(\.severity) == [.notChecked])
    #expect(report.streams.first?.badRecords == 0)
    #expect(report.streams.first?.fields.map(\.misses) == [0])
  }
}
