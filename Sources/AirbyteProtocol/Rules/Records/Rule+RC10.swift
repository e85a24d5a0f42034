import Findings

extension Rule {
  package static let rc10 = Rule(
    "RC-10", .error, "records of a later read were emitted later",
    why: "Destinations keep the newest version of a record by it.",
    source: "acceptance test full_refresh sequential_reads",
    passes: Example(
      Sample.record(#"{"id": 1}"#, at: 1700000009000),
      beside: [
        (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
        (.earlierRead, Sample.record(#"{"id": 1}"#)),
      ]),
    fails: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
        (.earlierRead, Sample.record(#"{"id": 1}"#)),
      ]),
    check: .messages)
}
