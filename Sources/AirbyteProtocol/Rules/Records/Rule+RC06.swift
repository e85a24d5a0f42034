import Findings

extension Rule {
  package static let rc06 = Rule(
    "RC-06", .warning, "each configured stream gives a record",
    why: """
      A stream that gives none shows nothing of what it would give. Exit status 0 does not say that all \
      was read: sources skip streams that they do not know.
      """,
    source: "acceptance test basic_read; CDK standard test test_basic_read",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.command, "read"), (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
      ]),
    fails: Example(
      Sample.log,
      beside: [
        (.command, "read"), (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
      ]),
    check: .messages)
}
