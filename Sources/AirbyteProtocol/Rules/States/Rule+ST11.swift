import Findings

extension Rule {
  package static let st11 = Rule(
    "ST-11", .warning, "a source's state says how many records it covers",
    why: "Without sourceStats nobody notices records that are lost on the way.",
    source: "acceptance test basic_read",
    passes: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#), beside: [(.command, "read")]),
    fails: Example(
      Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#, count: nil), beside: [(.command, "read")]),
    check: .messages)
}
