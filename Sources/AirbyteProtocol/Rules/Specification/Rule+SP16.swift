import Findings
import Schema

extension Rule {
  static let sp16 = Rule(
    "SP-16", .error, "additionalProperties is true where it is written",
    why: """
      The platform adds keys of its own to a configuration, and a version that drops a field must still \
      accept the configurations that have it.
      """,
    source: "acceptance test additional_properties_is_true",
    passes: #"{"connectionSpecification": {"type": "object", "additionalProperties": true}}"#,
    fails: #"{"connectionSpecification": {"type": "object", "additionalProperties": false}}"#,
    check: .specification { spec in
      spec.schemas.compactMap { $0.node["additionalProperties"] }.filter { $0.value.bool != true }.map {
        $0.breach("additionalProperties must be true", remedy: "Write true, or take the line out.")
      }
    })
}
