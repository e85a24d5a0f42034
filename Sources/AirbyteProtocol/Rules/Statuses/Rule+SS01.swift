import Findings

extension Rule {
  package static let ss01 = Rule(
    "SS-01", .warning, "the first status of a stream is STARTED",
    why: "The platform shows a stream as queued until then.",
    source: "acceptance test basic_read",
    passes: Example(Sample.statuses("STARTED", "RUNNING", "COMPLETE")),
    fails: Example(Sample.statuses("RUNNING", "COMPLETE")),
    check: .messages)
}
