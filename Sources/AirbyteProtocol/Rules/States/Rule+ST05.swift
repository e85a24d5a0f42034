import Findings

extension Rule {
  package static let st05 = Rule(
    "ST-05", .error, "all states of a sync are of one type",
    why: "The platform keeps either states by stream or one for all, and cannot join them.",
    source: "protocol documentation",
    passes: Example(Sample.state(#"{"at": 1}"#, count: "0.0"), Sample.state(#"{"at": 1}"#, count: "0.0")),
    fails: Example(
      Sample.state(#"{"at": 1}"#, count: "0.0"), Sample.globalState(["a"], shared: #"{"lsn": 1}"#)),
    check: .messages)
}
