import Findings

extension Rule {
  package static let st06 = Rule(
    "ST-06", .error, "recordCount is the number of records since the state before",
    why: "The platform compares it with what it saw and reports lost records where they differ.",
    source: "protocol schema, AirbyteStateStats",
    passes: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#)),
    fails: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#, count: "2.0")),
    check: .messages)
}
