import Findings

extension Rule {
  package static let rc08 = Rule(
    "RC-08", .info, "each declared field has a value in some record",
    why: "A field that is always null is misspelled, gone from the API or not asked for.",
    source: "acceptance test basic_read, where it is off unless asked for",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.command, "read"), (.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#)),
      ]),
    fails: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [
        (.command, "read"),
        (
          .configuredCatalog,
          Sample.catalog(fields: #"{"id": {"type": "integer"}, "name": {"type": ["null", "string"]}}"#)
        ),
      ]),
    check: .messages)
}
