import Findings

extension Rule {
  package static let st12 = Rule(
    "ST-12", .warning, "a state belongs to a stream of the catalog",
    why: "The platform has nowhere to keep it.",
    source: "platform reader",
    passes: Example(
      Sample.state(#"{"at": 1}"#, count: "0.0"),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.state(#"{"at": 1}"#, of: "b", count: "0.0"),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
