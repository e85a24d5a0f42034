import Findings

extension Rule {
  static let ct16 = Rule(
    "CT-16", .info, "each stream has a primary key",
    why: "Without one a destination cannot remove duplicates unless a person picks a key.",
    source: "acceptance test streams_define_primary_key, which asks it of certified connectors",
    passes: #"{"streams": [{"name": "a", "source_defined_primary_key": [["id"]]}]}"#,
    fails: #"{"streams": [{"name": "a"}]}"#,
    check: .catalog { catalog in
      catalog.streams.filter { $0.primaryKey.isEmpty }.map {
        $0.node.breach(
          "the stream \($0.identity) has no primary key",
          remedy: "Add source_defined_primary_key where its records have one.")
      }
    })
}
