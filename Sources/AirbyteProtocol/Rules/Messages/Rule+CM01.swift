import Findings

extension Rule {
  package static let cm01 = Rule(
    "CM-01", .error,
    "check answers with exactly one CONNECTION_STATUS, or a TRACE ERROR when the connector broke",
    why: """
      FAILED with exit status 0 is the right answer to a wrong configuration; no answer leaves a person \
      with nothing to go by.
      """,
    source: "acceptance test connection check; CDK standard test test_check",
    passes: Example(
      #"{"type": "CONNECTION_STATUS", "connectionStatus": {"status": "FAILED", "message": "the key is wrong"}}"#,
      beside: [(.command, "check")]),
    fails: Example(Sample.log, beside: [(.command, "check")]),
    check: .messages)
}
