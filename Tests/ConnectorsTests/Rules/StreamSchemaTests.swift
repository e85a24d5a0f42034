import Findings
import Testing

/// The schemas of streams that a Python package keeps as files.
struct StreamSchemaTests {
  /// What is said of the schema of the stream pets, which the package names, with another file beside it.
  private func findings(
    _ schema: String, shared: String? = nil, program: String = "class Pets(Stream): ..."
  ) throws -> [Finding] {
    let files = [
      ("source.py", program), ("schemas/pets.json", schema), ("schemas/shared/money.json", shared),
    ]
    let text = files.compactMap { file, text in text.map { "-- source_pet_shop/\(file) --\n\($0)\n" } }
    return try FileExample(text.joined()).findings { $0.place.file?.contains("/schemas/") == true }
  }

  @Test(arguments: [
    (#"{"type": "object", "properties": {"id": {"type": "int"}}}"#, "schema.malformed.type", Severity.error),
    (#"{"type": "object",}"#, "json.syntax.comma", .error),
    (#"{"type": "object", "type": "object"}"#, "json.key.duplicate", .warning),
    (#"{"type": "array"}"#, "CT-11", .warning),
    (#"["object"]"#, "schema.malformed", .error),
    (#"{"additionalProperties": false}"#, "CT-10", .warning),
    (#"{"properties": {"at": {"type": "integer", "format": "date"}}}"#, "CT-12", .warning),
    (##"{"properties": {"id": {"$ref": "#/definitions/id"}}}"##, "stream-schema.reference", .error),
    (##"{"properties": {"pet": {"$ref": "#"}}}"##, "stream-schema.reference", .error),
    (##"{"properties": {"pet": {"$ref": "#/title"}}, "title": "a"}"##, "stream-schema.reference", .error),
    (#"{"properties": {"pet": {"$ref": "https://x.dev/a.json"}}}"#, "stream-schema.reference", .error),
  ])
  func `what is wrong with a schema is told at its line`(
    schema: String, rule: String, severity: Severity
  ) throws {
    let finding = try #require(try findings(schema).first { $0.rule == rule })
    #expect(finding.severity == severity)
    #expect(finding.place.span != nil)
  }

  @Test(arguments: [
    #"{"type": "object", "properties": {"id": {"type": ["null", "string"]}}, "additionalProperties": true}"#,
    ##"{"properties": {"id": {"$ref": "#/definitions/id"}}, "definitions": {"id": {"type": "string"}}}"##,
    #"{"properties": {"price": {"$ref": "money.json"}, "fee": {"$ref": "money.json"}}}"#,
    ##"{"properties": {"price": {"items": {"$ref": "money.json#/properties"}}}}"##,
    #"{"properties": {"price": {"$ref": "old/models/../../money.json"}}}"#,
    // No schema of a stream, but what a program may make them of.
    ##"{"openapi": "3.0.0", "components": {"pet": {"properties": {"of": {"$ref": "#/components/pet"}}}}}"##,
    // In place of the map of properties, as airbyte-cdk allows.
    #"{"properties": {"$ref": "money.json"}}"#,
    // A property of that name.
    #"{"properties": {"$ref": {"type": "string"}}}"#,
  ])
  func `a schema that airbyte-cdk reads has nothing wrong`(schema: String) throws {
    #expect(try findings(schema, shared: #"{"properties": {"fee": {"type": "number"}}}"#) == [])
  }

  @Test func `a fault in a shared file is told once, in that file`() throws {
    let schema = #"{"properties": {"price": {"$ref": "money.json"}, "fee": {"$ref": "money.json"}}}"#
    let shared = "{\n\"properties\": {\"amount\": {\"type\": \"float\"}}}"
    let found = try findings(schema, shared: shared)
    #expect(found.map(\.rule) == ["schema.malformed.type"])
    #expect(found.first?.place.file?.hasSuffix("/schemas/shared/money.json") == true)
    #expect(found.first?.place.span?.start.line == 2)
    #expect(found.first?.place.pointer == "/properties/amount/type")
  }

  @Test func `a schema that the package does not name is no error, for nothing may load it`() throws {
    for schema in [#"{"type": "int"}"#, #"{"a": }"#, #"{"properties": {"a": {"$ref": "x.json"}}}"#] {
      let found = try findings(schema, program: "class Owners(Stream): ...")
      #expect(!found.isEmpty && found.allSatisfy { $0.severity == .warning })
    }
  }

  @Test func `a file beside the schema may be what a loader of the package's own reads`() throws {
    let found = try findings(#"{"properties": {"a": {"$ref": "shared/money.json"}}}"#, shared: "{}")
    #expect(found.map(\.severity) == [.warning])
  }
}
