import AirbyteProtocol
import Findings
import Schema
import Testing

struct CompatibilityTests {
  /// The verdicts are those of airbyte-cdk's own comparison, run on each of the pairs.
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
      #"{"oneOf": [{"required": ["k"], "properties": {"k": {"const": "b"}}}, {"properties": {"k": {"const": "a"}}}]}"#,
      true
    ),
    (
      #"{"oneOf": [{"properties": {"k": {"const": "a"}}}]}"#,
      #"{"oneOf": [{"properties": {"k": {"const": "b"}}}]}"#,
      false
    ),
    (#"{"oneOf": [{"title": "A"}]}"#, #"{"oneOf": [{"title": "A"}, {"title": "B"}]}"#, false),
    (#"{"multipleOf": 2}"#, #"{"multipleOf": 0.5}"#, true),
    (#"{"multipleOf": 0.5}"#, #"{"multipleOf": 2}"#, false),
    (#"{"oneOf": [{"title": "A"}]}"#, #"{}"#, false), (#"{"items": {"type": "string"}}"#, #"{}"#, false),
    (#"{"items": true}"#, #"{}"#, true), (#"{"patternProperties": {"^a": {}}}"#, #"{}"#, false),
    (#"{"oneOf": [{"title": "A"}]}"#, #"{"oneOf": [{"title": "B"}]}"#, true),
    (
      #"{"oneOf": [{"properties": {"a": {}}}, {"properties": {"b": {"const": 1}}}]}"#,
      #"{"oneOf": [{"properties": {"b": {"const": 1}}}, {"properties": {"a": {}}}]}"#, true
    ),
    // A field that an alternative requires and no other has tells it from the others, as a constant does.
    (
      #"{"oneOf": [{"properties": {"a": {}}}]}"#,
      #"{"oneOf": [{"properties": {"a": {}}}, {"required": ["b"], "properties": {"b": {}}}]}"#, true
    ),
    (
      #"{"oneOf": [{"properties": {"a": {}}}, {"required": ["b"], "properties": {"b": {}}}]}"#,
      #"{"oneOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}"#, false
    ),
    // Without its constant an alternative takes what was meant for another.
    (
      #"{"oneOf": [{"required": ["k"], "properties": {"k": {"const": "a"}}}, {"required": ["k"], "properties": {"k": {"const": "b"}}}]}"#,
      #"{"oneOf": [{"required": ["k"], "properties": {"k": {"const": "a"}}}, {"required": ["k"], "properties": {"k": {}}}]}"#,
      false
    ),
    (
      #"{"oneOf": [{"required": ["k"], "properties": {"k": {"const": "a"}}}]}"#,
      #"{"oneOf": [{"required": ["k"], "properties": {"k": {"const": "a"}}}, {"properties": {"k": {"enum": ["b"]}}}]}"#,
      true
    ),
    (
      #"{"oneOf": [{"properties": {"k": {"const": "a"}}}]}"#,
      #"{"oneOf": [{"properties": {"k": {"const": "a"}}}, {"properties": {"k": {"const": "b"}}}]}"#, false
    ),
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

  @Test(arguments: [
    (
      #"{"f": {"type": ["null", "integer"]}}"#, #"{"f": {"type": "string"}}"#,
      "the field 'f' went from integer or null to string"
    ),
    (
      #"{"f": {}}"#, #"{"f": {"type": "string"}}"#,
      "the field 'f' could be of any type and must be string now"
    ),
    (
      #"{"f": {"enum": ["a", "b"]}}"#, #"{"f": {"enum": ["b", "c"]}}"#,
      "the field 'f' takes 'a' no more, only 'b', 'c'"
    ),
    (#"{"f": {"maximum": 3}}"#, #"{"f": {"maximum": 2}}"#, "maximum of the field 'f' went from 3 to 2"),
    (#"{"f": {}}"#, #"{"f": {"pattern": "^a"}}"#, "pattern of the field 'f' is new: '^a'"),
    (#"{"f": {"properties": {"g": {}}}}"#, #"{"f": {"properties": {}}}"#, "the field 'f.g' is gone"),
    (
      #"{"f": {"properties": {"g": {}}}}"#, #"{"f": {"required": ["g"], "properties": {"g": {}}}}"#,
      "the field 'f.g' is required now, and earlier configurations may lack it"
    ),
    (
      #"{"f": {"items": {"type": "string"}}}"#, #"{"f": {"items": {"type": "integer"}}}"#,
      "the field 'f.[]' went from string to integer"
    ),
    (
      #"{"f": {"oneOf": [{"properties": {"k": {"const": "a"}, "g": {"format": "date"}}}]}}"#,
      #"{"f": {"oneOf": [{"properties": {"k": {"const": "a"}, "g": {"format": "time"}}}]}}"#,
      "format of the field 'f.g' in the alternative 'a' went from 'date' to 'time'"
    ),
    (
      #"{"f": {"oneOf": [{"properties": {"k": {"const": "a"}}}]}}"#,
      #"{"f": {"oneOf": [{"properties": {"k": {"const": "b"}}}]}}"#,
      "the alternative 'a' of the field 'f' is gone"
    ),
    (
      #"{"f": {"oneOf": [{"title": "A"}]}}"#, #"{"f": {"oneOf": [{"title": "A"}, {"title": "B"}]}}"#,
      "the alternative 'B' of the field 'f' is new and may fit values of 'A' as well, which then fit more than one"
    ),
  ])
  func `what breaks is told with the field, as it was and as it is`(
    old: String, new: String, message: String
  ) throws {
    let spec = { (properties: String) in
      try document("spec", #"{"connectionSpecification": {"properties": \#(properties)}}"#)
    }
    let findings = try #require(try spec(new).breaks(since: try spec(old)))
    #expect(findings.first?.message == message)
  }

  @Test(arguments: [
    (
      #"{"age": {"type": "integer"}}"#, #"{"age": {"type": "string"}}"#,
      "in the stream 'pets' the field 'age' went from integer to string"
    ),
    (
      #"{"at": {"properties": {"day": {"type": "string", "format": "date"}}}}"#,
      #"{"at": {"properties": {"day": {"type": "string"}}}}"#,
      "in the stream 'pets' the field 'at.day' went from format 'date' to none"
    ),
    (
      #"{"a": {"items": {"properties": {"b": {}}}}}"#, #"{"a": {"items": {}}}"#,
      "in the stream 'pets' the field 'a.[].b' is gone"
    ),
  ])
  func `of a stream the same, in a catalog and in a configured one`(
    old: String, new: String, message: String
  ) throws {
    for wrap in [{ $0 }, { #"{"stream": \#($0)}"# }] as [(String) -> String] {
      let catalog = { (properties: String) in
        let stream = wrap(#"{"name": "pets", "json_schema": {"properties": \#(properties)}}"#)
        return try document("catalog", #"{"streams": [\#(stream)]}"#)
      }
      let findings = try #require(try catalog(new).breaks(since: try catalog(old)))
      #expect(findings.map(\.message) == [message])
      let pointer = try #require(findings.first?.place.pointer.flatMap(JSONPointer.init(parsing:)))
      #expect(try catalog(new).value[pointer] != nil)
    }
  }

  @Test func `what the protocol of December 2020 did not have is not compared with it`() throws {
    let old = try document(
      "spec",
      #"{"connectionSpecification": {"properties": {"a": {}}}, "supported_destination_sync_modes": ["append"]}"#
    )
    let new = try document("spec", #"{"connectionSpecification": {"properties": {}}}"#)
    #expect(new.breaks(since: old)?.count == 2)
    #expect(new.breaks(since: old, .december2020)?.map(\.message) == ["the field 'a' is gone"])
  }

  private func document(_ name: String, _ text: String) throws -> ProtocolDocument {
    try #require(ProtocolDocument.read(Array(text.utf8), file: "\(name).json").0)
  }
}
