import Findings

extension Rule {
  package static let ss02 = Rule(
    "SS-02", .warning, "a stream is RUNNING before it is COMPLETE",
    why: """
      RUNNING says that the first record has come; a stream that goes from STARTED to COMPLETE looks as \
      if it had read nothing.
      """,
    source: "acceptance test basic_read",
    passes: Example(Sample.statuses("STARTED", "RUNNING", "COMPLETE")),
    fails: Example(Sample.statuses("STARTED", "COMPLETE")),
    check: .messages)
}
