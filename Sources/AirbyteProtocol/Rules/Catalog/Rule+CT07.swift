import Findings

extension Rule {
  static let ct07 = Rule(
    "CT-07", .error, "no part of the primary key is an object or an array",
    why: """
      Destinations compare keys as plain values. The acceptance test finds the fault only where the type is \
      a list, because it splits a type that is a string into its letters; the rule means both.
      """,
    source: "acceptance test primary_keys_data_type; CDK standard test test_discover",
    passes: """
      {"streams": [{"name": "a", "source_defined_primary_key": [["id"]],
        "json_schema": {"properties": {"id": {"type": ["null", "string"]}}}}]}
      """,
    fails: """
      {"streams": [{"name": "a", "source_defined_primary_key": [["id"]],
        "json_schema": {"properties": {"id": {"type": "object"}}}}]}
      """,
    check: .catalog { catalog in
      catalog.streams.flatMap { stream in
        stream.primaryKey.filter { !$0.isEmpty }.flatMap { path in
          (stream.schema?.fields(path) ?? []).compactMap { field in
            let odd = field.possibleTypes.intersection(["object", "array"]).sorted()
            guard !odd.isEmpty else { return nil }
            return field.breach(
              "the key \(quote(path)) of \(stream.identity) can be an \(odd.joined(separator: " or an "))",
              remedy: "Choose a plain field inside it, or another key.")
          }
        }
      }
    })
}
