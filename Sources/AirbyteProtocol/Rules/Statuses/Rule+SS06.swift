import Findings

extension Rule {
  package static let ss06 = Rule(
    "SS-06", .warning, "the records of a stream come before it is COMPLETE",
    why: "The platform has closed the stream by then.",
    source: "protocol schema, AirbyteStreamStatus",
    passes: Example(Sample.record(#"{"id": 1}"#), Sample.statuses("STARTED", "RUNNING", "COMPLETE")),
    fails: Example(Sample.statuses("STARTED", "RUNNING", "COMPLETE"), Sample.record(#"{"id": 1}"#)),
    check: .messages)
}
