import Findings

extension Rule {
  package static let st08 = Rule(
    "ST-08", .info, "a state is not null",
    why: "Null asks for a reset: the next sync reads the stream from the beginning.",
    source: "protocol documentation",
    passes: Example(Sample.state(#"{"at": 1}"#, count: "0.0")),
    fails: Example(Sample.state("null", count: "0.0")),
    check: .messages)
}
