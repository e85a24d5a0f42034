import Findings

extension Rule {
  package static let rc09 = Rule(
    "RC-09", .info, "records have no fields that the schema does not declare",
    why: "Destinations with typed columns drop them.",
    source: "acceptance test fail_on_extra_columns, which the newest version does not enforce",
    passes: Example(
      Sample.record(#"{"id": 1}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    fails: Example(
      Sample.record(#"{"id": 1, "name": "new"}"#),
      beside: [(.configuredCatalog, Sample.catalog(fields: #"{"id": {"type": "integer"}}"#))]),
    check: .messages)
}
