import Findings

extension Rule {
  package static let ds01 = Rule(
    "DS-01", .error, "a destination emits only states that it was sent",
    why: """
      A state says that all records before it are stored; one that was never sent says so of nothing.
      """,
    source: "protocol documentation",
    passes: Example(
      Sample.state(#"{"at": 1}"#),
      beside: [
        (.command, "write"),
        (.sentMessages, [Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#)].joined(separator: "\n")),
      ]),
    fails: Example(
      Sample.state(#"{"at": 2}"#),
      beside: [
        (.command, "write"),
        (.sentMessages, [Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#)].joined(separator: "\n")),
      ]),
    check: .messages)
}
