import Findings

extension Rule {
  package static let st04 = Rule(
    "ST-04", .warning, "each configured stream gives a state",
    why: "A source says how far it came whatever the sync mode, for an empty stream too.",
    source: "protocol documentation; acceptance test basic_read",
    passes: Example(
      Sample.record(#"{"id": 1}"#), Sample.state(#"{"at": 1}"#),
      beside: [
        (.command, "read"), (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
      ]),
    fails: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.command, "read"), (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
      ]),
    check: .messages)
}
