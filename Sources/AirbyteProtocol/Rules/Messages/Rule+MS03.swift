import Findings

extension Rule {
  package static let ms03 = Rule(
    "MS-03", .warning, "a line of JSON is a message of a known type",
    why: """
      The platform drops what it does not know. A destination written with the Python CDK stops at such \
      a line.
      """,
    source: "protocol schema, AirbyteMessage; platform reader",
    passes: Example(Sample.log),
    fails: #"{"type": "LOGS", "log": {"level": "INFO", "message": "hello"}}"#,
    check: .messages)
}
