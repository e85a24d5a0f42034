import Findings

extension Rule {
  package static let ms04 = Rule(
    "MS-04", .error, "a message has an object under the key of its type",
    why: """
      The schema does not tie the two together, but the platform drops a message without its payload.
      """,
    source: "platform reader; protocol documentation",
    passes: Example(Sample.log),
    fails: #"{"type": "CONNECTION_STATUS", "connection_status": {"status": "SUCCEEDED"}}"#,
    check: .messages)
}
