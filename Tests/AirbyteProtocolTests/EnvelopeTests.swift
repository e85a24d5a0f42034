import AirbyteProtocol
import Findings
import Testing

struct EnvelopeTests {
  @Test func `a misspelled key is named in the remedy`() throws {
    let (_, findings) = Envelope.open(try parse(#"{"type": "CONNECTION_STATUS", "connection_status": {}}"#))
    #expect(findings.map(\.remedy) == ["Write connectionStatus for 'connection_status'."])
  }

  @Test func `a field that is null is told so, and its remedy is a value`() throws {
    let stream =
      #"{"type": "CATALOG", "catalog": {"streams": [{"name": null, "namespace": "n", "json_schema": {}}]}}"#
    let finding = try #require(Envelope.open(try parse(stream)).1.first { $0.rule == "MS-05" })
    #expect(finding.message == "'name' of AirbyteStream is null")
    #expect(finding.remedy == "Give it a value.")
    let (_, findings) = Envelope.open(try parse(#"{"type": "RECORD", "record": null}"#))
    #expect(findings.map(\.message) == ["'record' of a RECORD message is null, not an object"])
  }

  @Test(arguments: [
    #"[{"type": "LOG"}]"#, "7", #"{"type": "RECORD", "record": {"stream": 1, "data": {}, "emitted_at": 1}}"#,
    #"{"type": "STATE", "state": {"data": {}, "type": "LEGACY"}}"#,
  ])
  func `whatever a message has wrong comes with a remedy`(line: String) throws {
    let findings = Envelope.open(try parse(line), era: .december2020).1
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.remedy?.isEmpty == false }, "\(findings)")
  }

  @Test func `unknown keys are allowed everywhere`() throws {
    let text =
      #"{"type": "STATE", "x": 1, "state": {"id": 7, "data": {}, "type": "LEGACY", "partition_id": "p"}}"#
    let (envelope, findings) = Envelope.open(try parse(text))
    #expect(envelope?.type == .state)
    #expect(findings == [])
  }

  @Test func `in December 2020 a message had no key but its type and its payloads`() throws {
    let text = #"{"type": "LOG", "log": {"level": "INFO", "message": "x", "y": 1}, "x": 1}"#
    let findings = Envelope.open(try parse(text), era: .december2020).1
    #expect(findings.map(\.rule) == ["MS-18", "MS-18"])
    #expect(findings.first?.message == "'x' is no field of AirbyteMessage")
    #expect(Envelope.open(try parse(text)).1 == [])
  }

  @Test func `in December 2020 a state needed its data and knew no type`() throws {
    let text = #"{"type": "STATE", "state": {"type": "STREAM"}}"#
    let (_, findings) = Envelope.open(try parse(text), era: .december2020)
    #expect(findings.map(\.rule) == ["MS-05", "MS-18"])
    let (trace, _) = Envelope.open(try parse(#"{"type": "TRACE", "trace": {}}"#), era: .december2020)
    #expect(trace == nil)
  }

  @Test func `an emitted_at with a fraction is fine in a trace only`() throws {
    let trace =
      #"{"type": "TRACE", "trace": {"type": "ANALYTICS", "emitted_at": 1.5, "analytics": {"type": "x"}}}"#
    #expect(Envelope.open(try parse(trace)).1 == [])
    let record = #"{"type": "RECORD", "record": {"stream": "a", "data": {}, "emitted_at": 1.5}}"#
    #expect(Envelope.open(try parse(record)).1.map(\.rule) == ["MS-06"])
  }

  @Test func `names are safe to show`() {
    #expect(quote("a\u{1B}[31m\u{202E}") == #"'a\u{1B}[31m\u{202E}'"#)
    #expect(quote(String(repeating: "x", count: 100)).hasSuffix("x…'"))
  }
}
