import Findings

extension Rule {
  static let cc06 = Rule(
    "CC-06", .error, "the chosen cursor and primary key are fields of the stream",
    why: "A path that leads to no field is null in every record.",
    source: "protocol schema, ConfiguredAirbyteStream",
    passes: """
      {"streams": [{"stream": {"name": "a", "json_schema": {"properties": {"id": {}, "at": {}}}},
        "cursor_field": ["at"], "primary_key": [["id"]]}]}
      """,
    fails: """
      {"streams": [{"stream": {"name": "a", "json_schema": {"properties": {"id": {}}}},
        "cursor_field": ["at"]}]}
      """,
    check: .configuredCatalog { catalog in
      catalog.streams.flatMap { configured -> [Breach] in
        let paths =
          [configured.node["cursor_field"]].compactMap { $0 } + (configured.node["primary_key"]?.items ?? [])
        return paths.compactMap { path in
          guard let names = path.strings, !names.isEmpty, let schema = configured.stream.schema,
            !schema.hasField(names)
          else { return nil }
          return path.breach(
            "\(quote(names)) is no field of \(configured.identity)", remedy: missingField(names, in: schema))
        }
      }
    })
}
