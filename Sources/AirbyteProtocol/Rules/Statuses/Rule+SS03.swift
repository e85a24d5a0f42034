import Findings

extension Rule {
  package static let ss03 = Rule(
    "SS-03", .warning, "the last status of a stream is COMPLETE or INCOMPLETE, and comes once",
    why: "The platform waits for the end of each stream, and takes what comes after it for an error.",
    source: "acceptance test basic_read; protocol schema, AirbyteStreamStatus",
    passes: Example(Sample.statuses("STARTED", "RUNNING", "COMPLETE")),
    fails: Example(Sample.statuses("STARTED", "RUNNING")),
    check: .messages)
}
