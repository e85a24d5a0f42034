import Findings

extension Rule {
  static let ct08 = Rule(
    "CT-08", .error, "a stream's schema holds no $ref",
    why: "Destinations make columns of the schema as it is printed and follow no reference.",
    source: "acceptance test defined_refs_exist_in_schema",
    passes: #"{"streams": [{"name": "a", "json_schema": {"properties": {"$ref": {"type": "string"}}}}]}"#,
    fails: ##"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"$ref": "#/x"}}}}]}"##,
    check: .catalog { catalog in
      catalog.streams.flatMap(\.schemas).compactMap { $0.node["$ref"] }.map(unresolved)
    })
}
