import Findings

extension Rule {
  package static let rc01 = Rule(
    "RC-01", .error, "each record belongs to a stream of the catalog",
    why: """
      The platform fails the sync for a stream that nobody configured. An absent namespace and a null \
      one are the same.
      """,
    source: "platform reader; acceptance test basic_read",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.record(#"{"id": 1}"#, of: "b"),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
