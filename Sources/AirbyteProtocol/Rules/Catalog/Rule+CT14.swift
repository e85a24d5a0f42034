import Findings

extension Rule {
  static let ct14 = Rule(
    "CT-14", .warning, "a stream whose source defines the cursor says which field it is",
    why: "Destinations that remove duplicates order records by the cursor and must know the field.",
    source: "protocol documentation",
    passes: #"{"streams": [{"name": "a", "source_defined_cursor": true, "default_cursor_field": ["at"]}]}"#,
    fails: #"{"streams": [{"name": "a", "source_defined_cursor": true}]}"#,
    check: .catalog { catalog in
      catalog.streams.filter { $0.hasSourceDefinedCursor && $0.defaultCursor.isEmpty }.map {
        ($0.node["source_defined_cursor"] ?? $0.node).breach(
          "the cursor of \($0.identity) has no name", remedy: "Add default_cursor_field.")
      }
    })
}
