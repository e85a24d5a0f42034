import Findings

extension Rule {
  package static let ms19 = Rule(
    "MS-19", .warning, "estimates are all for streams or all for the whole sync",
    why: "Progress is added up from one kind; a mixture counts twice.",
    source: "protocol schema, AirbyteEstimateTraceMessage",
    passes: Example(Sample.estimate("STREAM")),
    fails: Example(Sample.estimate("STREAM"), Sample.estimate("SYNC")),
    check: .messages)
}
