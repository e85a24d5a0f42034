import Findings

extension Rule {
  package static let ds03 = Rule(
    "DS-03", .error, "a returned state has all that it was sent with, unknown keys too",
    why: """
      The platform adds an id to states and fails the sync when it does not come back. Destinations \
      written with the Python CDK drop it. What is lost besides id and content is a warning.
      """,
    source: "platform behaviour; protocol documentation",
    passes: Example(
      Sample.state(#"{"at": 1}"#, extra: #", "id": 7"#),
      beside: [(.command, "write"), (.sentMessages, Sample.state(#"{"at": 1}"#, extra: #", "id": 7"#))]),
    fails: Example(
      Sample.state(#"{"at": 1}"#),
      beside: [(.command, "write"), (.sentMessages, Sample.state(#"{"at": 1}"#, extra: #", "id": 7"#))]),
    check: .messages)
}
