import Findings

extension Rule {
  package static let ss07 = Rule(
    "SS-07", .warning, "a stream that is INCOMPLETE has a trace that says why",
    why: """
      The platform shows the message of the trace to the person; without one the stream has failed and nobody knows \
      at what. A trace of an error that names no stream counts for all of them.
      """,
    source: "protocol schema, AirbyteErrorTraceMessage; acceptance test expect_trace_message_on_failure",
    passes: Example(Sample.errorTrace(of: "a"), Sample.statuses("STARTED", "RUNNING", "INCOMPLETE")),
    fails: Example(Sample.errorTrace(of: "b"), Sample.statuses("STARTED", "RUNNING", "INCOMPLETE")),
    check: .messages)
}
