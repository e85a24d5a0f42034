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

  private func spec(_ schema: String) throws -> ProtocolDocument {
    try read(#"{"connectionSpecification": \#(schema)}"#)
  }

  private func read(_ text: String) throws -> ProtocolDocument {
    try #require(ProtocolDocument.read(Array(text.utf8)).0)
  }
}
