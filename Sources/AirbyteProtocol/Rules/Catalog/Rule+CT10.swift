import Findings
import Schema

extension Rule {
  static let ct10 = Rule(
    "CT-10", .error, "a stream's schema does not forbid further properties",
    why: """
      APIs grow new fields, and a sync must not fail on the day one appears. The acceptance test accepts \
      only true here; a schema for the further properties is fine too.
      """,
    source: "CDK standard test test_discover; acceptance test additional_properties_is_true",
    passes: #"{"streams": [{"name": "a", "json_schema": {"additionalProperties": {"type": "string"}}}]}"#,
    fails: #"{"streams": [{"name": "a", "json_schema": {"additionalProperties": false}}]}"#,
    check: .catalog { catalog in
      catalog.streams.flatMap(\.schemas).compactMap { $0.node["additionalProperties"] }
        .filter { $0.value.bool == false }
        .map { $0.breach("additionalProperties is false", remedy: "Write true, or take the line out.") }
    })
}
