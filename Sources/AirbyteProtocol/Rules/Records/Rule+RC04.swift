import Findings

extension Rule {
  package static let rc04 = Rule(
    "RC-04", .error, "a string has the form that its format names",
    why: """
      Dates and times are held against Airbyte's own data types: years may be BC, times may have \
      fractions and a zone. The official suites use an old check that accepts only HH:MM:SS and so \
      reject the times that their own documentation asks for.
      """,
    source: "supported data types documentation, well_known_types.yaml",
    passes: Example(
      Sample.record(#"{"at": "10:00:00.25+02:00"}"#),
      beside: [
        (
          .configuredCatalog,
          Sample.catalog(
            fields: #"{"at": {"type": "string", "format": "time", "airbyte_type": "time_with_timezone"}}"#)
        )
      ]),
    fails: Example(
      Sample.record(#"{"at": "10 o'clock"}"#),
      beside: [
        (
          .configuredCatalog,
          Sample.catalog(
            fields: #"{"at": {"type": "string", "format": "time", "airbyte_type": "time_with_timezone"}}"#)
        )
      ]),
    check: .messages)
}
