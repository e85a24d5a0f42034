import Findings
import Schema

extension Rule {
  static let cc07 = Rule(
    "CC-07", .warning, "generation_id is at least minimum_generation_id, and the three ids come together",
    why: """
      A destination deletes what is older than the minimum: one above the present generation deletes what \
      is being written. A minimum of 0 deletes nothing; without all three there are no refreshes.
      """,
    source: "protocol schema, ConfiguredAirbyteStream",
    passes: """
      {"streams": [{"stream": {"name": "a"}, "generation_id": 3, "minimum_generation_id": 3, "sync_id": 9}]}
      """,
    fails: """
      {"streams": [{"stream": {"name": "a"}, "generation_id": 2, "minimum_generation_id": 3, "sync_id": 9}]}
      """,
    check: .configuredCatalog { catalog in
      catalog.streams.compactMap { configured in
        let ids = ["generation_id", "minimum_generation_id", "sync_id"].map { configured.node[$0]?.value.int }
        if let generation = ids[0], let minimum = ids[1], generation < minimum {
          return (configured.node["minimum_generation_id"] ?? configured.node).breach(
            "minimum_generation_id \(minimum) is above generation_id \(generation)",
            remedy: "Write at most \(generation).")
        }
        guard (1...2).contains(ids.compactMap { $0 }.count) else { return nil }
        return configured.node.breach(
          "\(configured.identity) has only some of generation_id, minimum_generation_id and sync_id",
          remedy: "Write all three, or none.")
      }
    })
}
