import Findings

extension Rule {
  static let sp12 = Rule(
    "SP-12", .error, "an object has properties or a oneOf; only the whole configuration may be empty",
    why: "An object without fields gives a person nothing to fill in.",
    source: "acceptance test object_not_empty",
    passes: """
      {"connectionSpecification": {"type": "object", "properties": {"tunnel": {"type": "object",
        "properties": {"host": {"type": "string"}}}}}}
      """,
    fails: """
      {"connectionSpecification": {"type": "object", "properties": {"tunnel": {"type": "object"}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { schema in
        schema.types.contains("object") && !schema.steps.isEmpty && !schema.isVariant
          && schema.properties.isEmpty && schema.variants.isEmpty
      }.map {
        $0.node.breach(
          "the object \($0.property.map(quote) ?? "here") has no properties and no oneOf",
          remedy: "Add its properties, or take the object out.")
      }
    })
}
