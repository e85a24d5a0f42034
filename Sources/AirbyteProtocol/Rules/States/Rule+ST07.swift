import Findings

extension Rule {
  package static let st07 = Rule(
    "ST-07", .warning, "a GLOBAL state holds each stream that one before it held",
    why: """
      Each message replaces the whole state, so a stream that is left out starts from the beginning.
      """,
    source: "protocol documentation",
    passes: Example(
      Sample.globalState(["a", "b"], shared: #"{"lsn": 1}"#),
      Sample.globalState(["a", "b"], shared: #"{"lsn": 2}"#)),
    fails: Example(
      Sample.globalState(["a", "b"], shared: #"{"lsn": 1}"#),
      Sample.globalState(["a"], shared: #"{"lsn": 2}"#)),
    check: .messages)
}
