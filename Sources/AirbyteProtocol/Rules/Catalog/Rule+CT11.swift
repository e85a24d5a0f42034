import Findings

extension Rule {
  static let ct11 = Rule(
    "CT-11", .error, "the schema of a stream is that of an object",
    why: "A record is an object; its properties become columns.",
    source: "protocol documentation; CDK standard test test_discover",
    passes: #"{"streams": [{"name": "a", "json_schema": {"type": ["null", "object"]}}]}"#,
    fails: #"{"streams": [{"name": "a", "json_schema": {"type": "array"}}]}"#,
    check: .catalog { catalog in
      catalog.streams.compactMap { stream in
        guard let schema = stream.schema else {
          return (stream.node["json_schema"] ?? stream.node).breach(
            "json_schema of \(stream.identity) must be an object",
            remedy: "Write the JSON Schema of the records.")
        }
        let types = SchemaNode(node: schema, steps: []).types
        // A schema that says nothing of its type is open, and records are objects by the protocol.
        guard !types.isEmpty, !types.contains("object") else { return nil }
        return (schema["type"] ?? schema).breach(
          "records of \(stream.identity) cannot have the type \(list(types))",
          remedy: "Write \"type\": \"object\".")
      }
    })
}
