import AirbyteProtocol
import Findings
import Schema
import Testing

struct CompatibilityTests {
  @Test(arguments: [
    (#"{"type": "string"}"#, #"{"type": ["string", "null"]}"#, true),
    (#"{"type": ["string", "null"]}"#, #"{"type": "string"}"#, false),
    (#"{"type": "integer"}"#, #"{"type": "number"}"#, true),
    (#"{"type": "number"}"#, #"{"type": "integer"}"#, false),
    (#"{"enum": ["a"]}"#, #"{"enum": ["a", "b"]}"#, true),
    (#"{"enum": ["a", "b"]}"#, #"{"enum": ["a"]}"#, false),
    (#"{}"#, #"{"enum": ["a"]}"#, false),
    (#"{"enum": ["a"]}"#, #"{}"#, true),
    (#"{"minLength": 3}"#, #"{"minLength": 2}"#, true),
    (#"{"minLength": 2}"#, #"{"minLength": 3}"#, false),
    (#"{}"#, #"{"minLength": 0}"#, true),
    (#"{"maximum": 3}"#, #"{"maximum": 2}"#, false),
    (#"{"multipleOf": 4}"#, #"{"multipleOf": 2}"#, true),
    (#"{"multipleOf": 2}"#, #"{"multipleOf": 4}"#, false),
    (#"{"pattern": "a"}"#, #"{}"#, true),
    (#"{}"#, #"{"pattern": "a"}"#, false),
    (#"{"format": "date"}"#, #"{"format": "date-time"}"#, false),
    (#"{"airbyte_secret": true}"#, #"{}"#, false),
    (#"{}"#, #"{"airbyte_secret": true}"#, true),
    (#"{"properties": {"a": {}}}"#, #"{"properties": {}}"#, false),
    (#"{"properties": {}}"#, #"{"properties": {"a": {}}}"#, true),
    (#"{"title": "a", "default": 1}"#, #"{"title": "b", "default": 2}"#, true),
    (#"{}"#, #"{"not": {"type": "null"}}"#, false),
    (#"{"items": {"type": "string"}}"#, #"{"items": {"type": "integer"}}"#, false),
    (
      #"{"oneOf": [{"properties": {"k": {"const": "a"}}}]}"#,
      #"{"oneOf": [{"properties": {"k": {"const": "b"}}}, {"properties": {"k": {"const": "a"}}}]}"#, true
    ),
    (
      #"{"oneOf": [{"properties": {"k": {"const": "a"}}}]}"#,
      #"{"oneOf": [{"properties": {"k": {"const": "b"}}}]}"#,
      false
    ),
    (#"{"oneOf": [{"title": "A"}]}"#, #"{"oneOf": [{"title": "A"}, {"title": "B"}]}"#, false),
  ])
  func `a change of a field breaks saved configurations or does not`(
    old: String, new: String, isFine: Bool
  ) throws {
    let spec = { (field: String) in
      try parse(#"{"connectionSpecification": {"properties": {"f": \#(field)}}}"#)
    }
    let findings = SpecificationCase(try spec(new), earlier: try spec(old)).findings().filter {
      $0.rule == "SP-29"
    }
    #expect(findings.isEmpty == isFine, "\(findings.map(\.message))")
  }

  @Test(arguments: [
    (#"{"advanced_auth": {"predicate_key": ["a"]}}"#, #"{}"#),
    (#"{"advanced_auth": {"predicate_key": ["a"]}}"#, #"{"advanced_auth": {"predicate_key": ["b"]}}"#),
    (
      #"{"supported_destination_sync_modes": ["append", "overwrite"]}"#,
      #"{"supported_destination_sync_modes": ["append"]}"#
    ),
  ])
  func `what stands around the schema must stay too`(old: String, new: String) throws {
    let findings = SpecificationCase(try parse(new), earlier: try parse(old)).findings()
    #expect(findings.contains { $0.rule == "SP-29" })
  }

  @Test(arguments: [
    (#"{"properties": {"id": {"type": "integer"}}}"#, 0),
    (#"{"properties": {"id": {"type": ["null", "integer"]}, "new": {}}}"#, 0),
    (#"{"properties": {}}"#, 1),
    (#"{"properties": {"id": {"type": "integer", "airbyte_type": "integer"}}}"#, 1),
  ])
  func `a stream's fields keep their types`(schema: String, count: Int) throws {
    let catalog = { (schema: String) in try parse(#"{"streams": [{"name": "a", "json_schema": \#(schema)}]}"#)
    }
    let old = try catalog(#"{"properties": {"id": {"type": "integer"}}}"#)
    let findings = CatalogCase(try catalog(schema), earlier: old).findings().filter { $0.rule == "CT-18" }
    #expect(findings.count == count)
  }
}
