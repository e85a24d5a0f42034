import Findings

extension Rule {
  static let cc05 = Rule(
    "CC-05", .error, "append_dedup comes with a primary key",
    why: "Duplicates are records with one key; without a key nothing is a duplicate.",
    source: "protocol schema, ConfiguredAirbyteStream.primary_key",
    passes: """
      {"streams": [{"stream": {"name": "a", "source_defined_primary_key": [["id"]]},
        "destination_sync_mode": "append_dedup"}]}
      """,
    fails: #"{"streams": [{"stream": {"name": "a"}, "destination_sync_mode": "append_dedup"}]}"#,
    check: .configuredCatalog { catalog in
      catalog.streams.filter { $0.destinationSyncMode == .appendDedup && $0.primaryKey.isEmpty }.map {
        $0.node.breach(
          "\($0.identity) is to be written with append_dedup and has no primary key",
          remedy: "Add primary_key, or choose append.")
      }
    })
}
