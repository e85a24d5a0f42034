import Findings

extension Rule {
  static let ct13 = Rule(
    "CT-13", .info, "an incremental stream has a cursor of its own",
    why: "Otherwise each person who sets up a connection must pick a cursor field first.",
    source: "protocol documentation",
    passes: """
      {"streams": [{"name": "a", "supported_sync_modes": ["incremental"], "source_defined_cursor": true,
        "default_cursor_field": ["at"]}]}
      """,
    fails: #"{"streams": [{"name": "a", "supported_sync_modes": ["incremental"]}]}"#,
    check: .catalog { catalog in
      catalog.streams.filter {
        $0.syncModes.contains("incremental") && !$0.hasSourceDefinedCursor && $0.defaultCursor.isEmpty
      }.map {
        $0.node.breach(
          "the incremental stream \($0.identity) leaves the cursor to the person",
          remedy: "Set source_defined_cursor or default_cursor_field where the source knows it.")
      }
    })
}
