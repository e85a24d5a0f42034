import Findings

extension Rule {
  package static let rc03 = Rule(
    "RC-03", .error, "a point in time is a date, T or a space, and a time",
    why: """
      Destinations that cannot read it store null or fail. Whether there is a zone must fit the \
      airbyte_type; where that alone is wrong it is a warning, for destinations then take UTC. The official \
      suites accept anything behind the seconds.
      """,
    source: "supported data types documentation; CDK standard test test_basic_read",
    passes: Example(
      Sample.record(#"{"at": "2024-01-31T10:00:00.5+02:00"}"#),
      beside: [
        (
          .configuredCatalog,
          Sample.catalog(
            fields:
              #"{"at": {"type": ["null", "string"], "format": "date-time", "airbyte_type": "timestamp_with_timezone"}}"#
          )
        )
      ]),
    fails: Example(
      Sample.record(#"{"at": "31.01.2024 10:00"}"#),
      beside: [
        (
          .configuredCatalog,
          Sample.catalog(
            fields:
              #"{"at": {"type": ["null", "string"], "format": "date-time", "airbyte_type": "timestamp_with_timezone"}}"#
          )
        )
      ]),
    check: .messages)
}
