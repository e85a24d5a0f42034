import Findings

extension Rule {
  package static let ss07 = Rule(
    "SS-07", .warning, "a stream that is INCOMPLETE has an error that says why",
    why:
      "The platform shows the message of the trace; without one a person learns that the sync failed, and no more.",
    source: "protocol schema, AirbyteErrorTraceMessage; airbyte-cdk sends both for each stream that fails",
    passes: Example(
      Sample.statuses("STARTED", "INCOMPLETE") + "\n"
        + #"{"type": "TRACE", "trace": {"type": "ERROR", "emitted_at": 2, "error": {"message": "The key is wrong.", "failure_type": "config_error"}}}"#
    ),
    fails: Example(Sample.statuses("STARTED", "INCOMPLETE")),
    check: .messages)
}
