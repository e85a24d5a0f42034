import Findings

extension Rule {
  package static let ss05 = Rule(
    "SS-05", .warning, "each configured stream has a status",
    why: """
      Without one the platform cannot show how far a stream came. A stream that the source does not know \
      gets none, and the exit status is 0 all the same.
      """,
    source: "acceptance test basic_read",
    passes: Example(
      Sample.statuses("STARTED", "RUNNING", "COMPLETE"),
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
