import Findings

extension Rule {
  package static let cm02 = Rule(
    "CM-02", .warning, "a command prints only the messages that answer it",
    why: """
      The platform passes over the others; a record printed by check is a record that nobody gets.
      """,
    source: "protocol documentation",
    passes: Example(
      #"{"type": "CONNECTION_STATUS", "connectionStatus": {"status": "SUCCEEDED"}}"#,
      beside: [(.command, "check")]),
    fails: Example(
      Sample.record(#"{"id": 1}"#),
      #"{"type": "CONNECTION_STATUS", "connectionStatus": {"status": "SUCCEEDED"}}"#,
      beside: [(.command, "check")]),
    check: .messages)
}
