import AirbyteProtocol
import Findings
import Testing

struct ProtocolDocumentTests {
  @Test(arguments: [
    (#"{"connectionSpecification": {}}"#, "spec.json", ProtocolDocument.Kind.specification),
    ("connectionSpecification: {}\n", "spec.yaml", .specification),
    ("spec:\n  type: Spec\n  connection_specification: {}\n", "manifest.yaml", .specification),
    (#"{"type": "SPEC", "spec": {"connectionSpecification": {}}}"#, "spec.jsonl", .specification),
    (#"{"streams": [{"name": "a", "json_schema": {}}]}"#, "catalog.json", .catalog),
    (#"{"streams": []}"#, "catalog.json", .catalog),
    (#"{"streams": [{"stream": {"name": "a"}}]}"#, "catalog.json", .configuredCatalog),
    (
      """
      {"type": "LOG", "log": {"level": "INFO", "message": "x"}}
      no message
      {"type": "CATALOG", "catalog": {"streams": []}}
      """, "discover.txt", .catalog
    ),
  ])
  func `a specification or catalog is found in every form`(
    text: String, file: String, kind: ProtocolDocument.Kind
  ) throws {
    let (document, findings) = ProtocolDocument.read(Array(text.utf8), file: file)
    #expect(document?.kind == kind)
    #expect(findings == [])
  }

  @Test(arguments: [
    ("{", "a.json", "json.syntax"), ("a: [", "a.yaml", "yaml.syntax"),
    ("{}", "a.json", "protocol.document.unknown"), ("7", "a.yaml", "protocol.document.unknown"),
    ("", "a.json", "json.syntax"),
    (
      """
      {"type": "LOG", "log": {"level": "INFO", "message": "x"}}
      {"type": "STATE", "state": {"data": {}}}
      """, "read.jsonl", "protocol.document.unknown"
    ),
  ])
  func `what is neither is refused with the reason`(text: String, file: String, rule: String) {
    let (document, findings) = ProtocolDocument.read(Array(text.utf8), file: file)
    #expect(document == nil)
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.first?.place.file == file)
  }

  @Test func `places in captured output count from the start of the file`() throws {
    let text = """
      {"type": "LOG", "log": {"level": "INFO", "message": "x"}}
      {"type": "SPEC", "spec": {"connectionSpecification": {"properties": {"api_key": {"type": "string"}}}}}
      """
    let document = try #require(ProtocolDocument.read(Array(text.utf8), file: "spec.txt").0)
    let finding = try #require(document.findings().first { $0.rule == "SP-20" })
    #expect(finding.place.file == "spec.txt")
    #expect(finding.place.span?.start.line == 2)
    #expect(finding.place.pointer == "/spec/connectionSpecification/properties/api_key")
  }

  @Test func `a later version that asks for more breaks, and one that only adds does not`() throws {
    let old = try spec(#"{"properties": {"a": {"type": "string"}}}"#)
    let more = try spec(#"{"properties": {"a": {"type": "string"}, "b": {"type": "string"}}}"#)
    let strict = try spec(#"{"required": ["a"], "properties": {"a": {"type": "integer"}}}"#)
    #expect(more.breaks(since: old) == [])
    #expect(strict.breaks(since: old)?.map(\.rule) == ["SP-29", "SP-29"])
  }

  @Test func `catalogs are compared, configured or not, and never with a specification`() throws {
    let old = try read(#"{"streams": [{"name": "a"}, {"name": "b"}]}"#)
    let new = try read(#"{"streams": [{"name": "a"}]}"#)
    #expect(new.breaks(since: old)?.map(\.rule) == ["CT-18"])
    #expect(old.breaks(since: new) == [])
    let configured = try read(#"{"streams": [{"stream": {"name": "a"}}, {"stream": {"name": "b"}}]}"#)
    let fewer = try read(#"{"streams": [{"stream": {"name": "b"}}]}"#)
    #expect(fewer.breaks(since: configured)?.map(\.rule) == ["CT-18"])
    #expect(new.breaks(since: try spec("{}")) == nil)
  }

  @Test(arguments: [
    (#"{"properties": {"id": {"type": "int"}}}"#, "CT-04", Severity.error),
    (##"{"properties": {"id": {"$ref": "#/x"}}, "x": {}}"##, "CT-08", .warning),
    (#"{"allOf": [{"type": "object"}]}"#, "CT-09", .warning),
    (#"{"additionalProperties": false}"#, "CT-10", .warning),
    (#"{"properties": {"at": {"type": "string", "airbyte_type": "timestamp"}}}"#, "CT-12", .warning),
  ])
  func `the schemas in a configured catalog are judged too`(
    schema: String, rule: String, severity: Severity
  ) throws {
    let document = try read(
      """
      {"streams": [{"stream": {"name": "a", "json_schema": \(schema), "supported_sync_modes": ["full_refresh"]},
        "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}
      """)
    let found = try #require(document.findings().first { $0.rule == rule })
    #expect(found.severity == severity)
    #expect(found.place.pointer?.hasPrefix("/streams/0/stream/json_schema") == true)
  }

  @Test func `a catalog is held against the destination that is to write it`() throws {
    let catalog = try read(
      """
      {"streams": [{"stream": {"name": "a", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
        "sync_mode": "full_refresh", "destination_sync_mode": "overwrite"}]}
      """)
    let destination = try parse(#"{"supported_destination_sync_modes": ["append"]}"#)
    #expect(!catalog.findings().contains { $0.rule == "CC-02" })
    #expect(catalog.findings(destination: destination).contains { $0.rule == "CC-02" })
  }

  @Test func `one number written in two ways stands twice in an enum`() throws {
    let document = try spec(#"{"properties": {"size": {"enum": [1, 1.0]}}}"#)
    #expect(document.findings().contains { $0.rule == "SP-05" })
  }

  @Test func `a sync mode that was cut short is named in full`() throws {
    let document = try read(
      """
      {"streams": [{"stream": {"name": "a", "json_schema": {},
        "supported_sync_modes": ["full_refresh", "incremental"]},
        "sync_mode": "incr", "destination_sync_mode": "append"}]}
      """)
    #expect(document.findings().first { $0.rule == "CC-01" }?.remedy == "Write incremental.")
  }

  private func spec(_ schema: String) throws -> ProtocolDocument {
    try read(#"{"connectionSpecification": \#(schema)}"#)
  }

  private func read(_ text: String) throws -> ProtocolDocument {
    try #require(ProtocolDocument.read(Array(text.utf8)).0)
  }
}
