import Findings

extension Rule {
  static let sp15 = Rule(
    "SP-15", .error, "a printed spec holds no $ref",
    why: "The platform takes the spec as it is printed and follows no reference.",
    source: "acceptance test defined_refs_exist_in_json_spec_file",
    passes: #"{"connectionSpecification": {"properties": {"host": {"type": "string"}}}}"#,
    fails: ##"{"connectionSpecification": {"properties": {"host": {"$ref": "#/definitions/host"}}}}"##,
    check: .specification { spec in spec.schemas.compactMap { $0.node["$ref"] }.map(unresolved) })

  static func unresolved(_ reference: Node) -> Breach {
    reference.breach(
      "the reference \(reference.string.map(quote) ?? "here") is not resolved",
      remedy: "Write what it stands for in its place.")
  }
}
