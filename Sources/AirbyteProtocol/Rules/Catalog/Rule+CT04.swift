import Findings
import Schema

extension Rule {
  static let ct04 = Rule(
    "CT-04", .error, "json_schema is a valid JSON Schema of draft-07",
    why: "Records are held against it and columns are made of it.",
    source: "acceptance test streams_have_valid_json_schemas; CDK standard test test_discover",
    passes: #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "integer"}}}}]}"#,
    fails: #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "int"}}}}]}"#,
    check: .catalog { catalog in
      catalog.streams.compactMap(\.schema).flatMap { schema in
        CompiledSchema(schema.value).findings.map { schema.breach(at: $0) }
      }
    })
}
