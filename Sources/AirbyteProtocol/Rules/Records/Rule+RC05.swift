import Findings

extension Rule {
  package static let rc05 = Rule(
    "RC-05", .error, "a record shares at least one field with its schema",
    why: "A schema that forbids nothing accepts records of another stream altogether.",
    source: "acceptance test basic_read; CDK standard test test_basic_read",
    passes: Example(
      Sample.record(#"{"id": 1, "new": true}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.record(#"{"key": 1}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
