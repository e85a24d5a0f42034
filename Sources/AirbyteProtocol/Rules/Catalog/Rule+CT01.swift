import Findings

extension Rule {
  static let ct01 = Rule(
    "CT-01", .error, "discover answers with exactly one CATALOG that has a stream",
    why: "Without a stream there is nothing to sync, and of two catalogs nobody knows which one counts.",
    source: "acceptance test discover; CDK standard test test_discover",
    passes:
      #"{"streams": [{"name": "orders", "json_schema": {}, "supported_sync_modes": ["full_refresh"]}]}"#,
    fails: #"{"streams": []}"#,
    check: .catalog { catalog in
      guard catalog.streams.isEmpty else { return [] }
      return [
        (catalog.catalog["streams"] ?? catalog.catalog).breach(
          "the catalog has no stream", remedy: "List each stream of the source under streams.")
      ]
    })
}
