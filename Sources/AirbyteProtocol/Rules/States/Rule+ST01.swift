import Findings

extension Rule {
  package static let st01 = Rule(
    "ST-01", .warning, "states are of the type STREAM or GLOBAL",
    why: """
      A LEGACY state is one for the whole sync that cannot be reset stream by stream; it is deprecated. \
      An absent type means LEGACY.
      """,
    source: "protocol documentation; acceptance test basic_read",
    passes: Example(Sample.state(#"{"at": 1}"#, count: "0.0")),
    fails: #"{"type": "STATE", "state": {"type": "LEGACY", "data": {"a": 1}}}"#,
    check: .messages)
}
