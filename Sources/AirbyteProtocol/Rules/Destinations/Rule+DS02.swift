import Findings

extension Rule {
  package static let ds02 = Rule(
    "DS-02", .error, "a destination returns every state, in the order it was sent",
    why: """
      The order holds within each stream, and over all for GLOBAL states. A state that stays away is \
      read again and again.
      """,
    source: "protocol documentation",
    passes: Example(
      Sample.state(#"{"at": 1}"#), Sample.state(#"{"at": 2}"#),
      beside: [
        (.command, "write"),
        (.sentMessages, [Sample.state(#"{"at": 1}"#), Sample.state(#"{"at": 2}"#)].joined(separator: "\n")),
      ]),
    fails: Example(
      Sample.state(#"{"at": 2}"#),
      beside: [
        (.command, "write"),
        (.sentMessages, [Sample.state(#"{"at": 1}"#), Sample.state(#"{"at": 2}"#)].joined(separator: "\n")),
      ]),
    check: .messages)
}
