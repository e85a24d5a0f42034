import Findings

extension Rule {
  package static let rc02 = Rule(
    "RC-02", .error, "each record fits its stream's schema",
    why: """
      Columns have the types of the schema. An integer is one by how it is written: 1.0 and true are \
      none. The acceptance test lets true pass as an integer, because Python does.
      """,
    source: "acceptance test basic_read; CDK standard test test_basic_read",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.record(#"{"id": 1.0}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
