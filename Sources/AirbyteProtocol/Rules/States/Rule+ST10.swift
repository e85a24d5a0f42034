import Findings

extension Rule {
  package static let st10 = Rule(
    "ST-10", .info, "recordCount is written with a decimal point",
    why: """
      It is a floating-point number in the schema, and some readers take the two forms for two types.
      """,
    source: "protocol schema, AirbyteStateStats",
    passes: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#)),
    fails: Example(Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#, count: "1")),
    check: .messages)
}
