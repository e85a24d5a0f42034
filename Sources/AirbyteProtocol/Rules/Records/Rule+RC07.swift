import Findings

extension Rule {
  package static let rc07 = Rule(
    "RC-07", .error, "the primary key of a record is there and is a plain value",
    why: """
      A record without a key can never be replaced, and the platform fails the sync when duplicates are \
      to be removed. Of a key of several parts some may be null, but not all.
      """,
    source: "acceptance test basic_read; platform reader",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": ["integer", "null"]}}"#, key: "id"))
      ]),
    fails: Example(
      Sample.record(#"{"id": null}"#),
      beside: [
        (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": ["integer", "null"]}}"#, key: "id"))
      ]),
    check: .messages)
}
