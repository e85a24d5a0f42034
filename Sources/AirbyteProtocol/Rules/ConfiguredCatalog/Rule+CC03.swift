import Findings

extension Rule {
  static let cc03 = Rule(
    "CC-03", .error, "an incremental stream has a cursor",
    why:
      "It is the source's own, or else the one that was chosen, or else the default; with none of them nothing says what is new.",
    source: "protocol schema, ConfiguredAirbyteStream.cursor_field",
    passes: #"{"streams": [{"stream": {"name": "a"}, "sync_mode": "incremental", "cursor_field": ["at"]}]}"#,
    fails: #"{"streams": [{"stream": {"name": "a"}, "sync_mode": "incremental"}]}"#,
    check: .configuredCatalog { catalog in
      catalog.streams.filter {
        $0.syncMode == .incremental && !$0.stream.hasSourceDefinedCursor && $0.cursor.isEmpty
          && $0.stream.defaultCursor.isEmpty
      }.map {
        $0.node.breach(
          "the incremental stream \($0.identity) has no cursor",
          remedy: "Add cursor_field with the path of the field that grows.")
      }
    })
}
