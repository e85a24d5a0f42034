import Findings

extension Rule {
  static let ct06 = Rule(
    "CT-06", .error, "each part of the primary key is a field of the stream",
    why: "Destinations find the earlier version of a record by it.",
    source: "acceptance test primary_keys_exist_in_schema",
    passes: """
      {"streams": [{"name": "a", "source_defined_primary_key": [["id"]],
        "json_schema": {"properties": {"id": {"type": "integer"}}}}]}
      """,
    fails: """
      {"streams": [{"name": "a", "source_defined_primary_key": [["key"]],
        "json_schema": {"properties": {"id": {"type": "integer"}}}}]}
      """,
    check: .catalog { catalog in
      catalog.streams.flatMap { stream in
        (stream.node["source_defined_primary_key"]?.items ?? []).compactMap { path in
          guard let names = path.strings, !names.isEmpty, let schema = stream.schema, !schema.hasField(names)
          else { return nil }
          return path.breach(
            "the key \(quote(names)) is no field of \(stream.identity)",
            remedy: missingField(names, in: schema))
        }
      }
    })
}
