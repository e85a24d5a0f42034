import Findings

extension Rule {
  package static let st09 = Rule(
    "ST-09", .error, "recordCount is a whole number that is not negative",
    why: "It counts records.",
    source: "protocol schema, AirbyteStateStats",
    passes: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#)),
    fails: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#, count: "0.5")),
    check: .messages)
}
