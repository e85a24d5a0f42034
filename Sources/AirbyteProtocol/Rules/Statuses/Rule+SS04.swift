import Findings

extension Rule {
  package static let ss04 = Rule(
    "SS-04", .warning, "statuses belong to streams of the catalog",
    why: "The platform knows no other streams.",
    source: "acceptance test basic_read",
    passes: Example(
      Sample.statuses("STARTED", "RUNNING", "COMPLETE"),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.statuses("STARTED", "RUNNING", "COMPLETE"),
      Sample.statuses("STARTED", "RUNNING", "COMPLETE", of: "b"),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
