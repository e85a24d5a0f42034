import Findings

extension Rule {
  package static let st02 = Rule(
    "ST-02", .error, "a state has the part that its type names",
    why: "The platform stores what stands under that key, here nothing.",
    source: "protocol schema, AirbyteStateMessage",
    passes: Example(Sample.state(#"{"at": 1}"#, count: "0.0")),
    fails: #"{"type": "STATE", "state": {"type": "STREAM", "data": {"at": 1}}}"#,
    check: .messages)
}
