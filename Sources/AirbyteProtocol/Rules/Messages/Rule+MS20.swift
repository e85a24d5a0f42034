import Findings

extension Rule {
  package static let ms20 = Rule(
    "MS-20", .error, "a new configuration in a CONTROL message fits the spec",
    why: "The platform saves it for the next run and fails the sync when it does not fit.",
    source: "protocol documentation",
    passes: Example(Sample.control(#"{"token": "next"}"#), beside: [(.spec, Sample.specWithToken)]),
    fails: Example(Sample.control(#"{"token": 7}"#), beside: [(.spec, Sample.specWithToken)]),
    check: .messages)
}
