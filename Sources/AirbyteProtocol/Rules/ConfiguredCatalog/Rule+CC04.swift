import Findings

extension Rule {
  static let cc04 = Rule(
    "CC-04", .info, "a cursor is chosen only where the source does not define it",
    why: "The source's own wins, so the choice does nothing.",
    source: "protocol schema, AirbyteStream.source_defined_cursor",
    passes: #"{"streams": [{"stream": {"name": "a", "source_defined_cursor": true}}]}"#,
    fails: """
      {"streams": [{"stream": {"name": "a", "source_defined_cursor": true, "default_cursor_field": ["id"]},
        "cursor_field": ["at"]}]}
      """,
    check: .configuredCatalog { catalog in
      catalog.streams.compactMap { configured in
        // The platform writes the source's own cursor here too, which says nothing wrong.
        guard configured.stream.hasSourceDefinedCursor, !configured.cursor.isEmpty,
          configured.cursor != configured.stream.defaultCursor
        else { return nil }
        return (configured.node["cursor_field"] ?? configured.node).breach(
          "the cursor \(quote(configured.cursor)) is passed over: the source defines its own",
          remedy: "Take cursor_field out.")
      }
    })
}
