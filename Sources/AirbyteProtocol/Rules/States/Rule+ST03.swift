import Findings

extension Rule {
  package static let st03 = Rule(
    "ST-03", .warning, "a state that follows records differs from the one before",
    why: """
      If the sync breaks after it, the records in between are read again, or never. Equal states with no \
      records between them are fine.
      """,
    source: "protocol documentation",
    passes: Example(
      Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#), Sample.state(#"{"at": 1}"#, count: "0.0")),
    fails: Example(
      Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#), Sample.record(#"{"id": 2}"#),
      Sample.state(#"{"at": 1}"#)),
    check: .messages)
}
