import Findings
import Schema

extension Rule {
  static let sp29 = Rule(
    "SP-29", .error, "configurations and connections of the version before keep working",
    why: """
      A connector is upgraded under connections that people set up long ago. A field that is suddenly \
      required, a choice that is gone or a secret that is not one any more breaks them, or worse. Added \
      optional fields, relaxed bounds and new titles are fine.
      """,
    source: "acceptance test backward_compatibility; CDK standard test spec_backward_compatibility",
    passes: Example(
      #"{"connectionSpecification": {"properties": {"a": {"type": ["string", "null"]}, "b": {}}}}"#,
      beside: [(.earlierVersion, #"{"connectionSpecification": {"properties": {"a": {"type": "string"}}}}"#)]),
    fails: Example(
      #"{"connectionSpecification": {"required": ["a"], "properties": {"a": {"type": "string"}}}}"#,
      beside: [(.earlierVersion, #"{"connectionSpecification": {"properties": {"a": {"type": "string"}}}}"#)]),
    check: .specification { spec in
      spec.earlier.map { SpecificationComparison.breaches(from: Node($0), to: spec.specification) } ?? []
    })
}
