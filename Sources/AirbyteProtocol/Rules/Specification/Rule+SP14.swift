import Findings

extension Rule {
  static let sp14 = Rule(
    "SP-14", .error, "a spec uses only the keywords that the form can draw",
    why: """
      not, anyOf, allOf, if and their kin say which whole configurations are valid, and no form can show \
      that. Properties with such names are fine.
      """,
    source: "connector specification reference; acceptance test forbidden_complex_types",
    passes: #"{"connectionSpecification": {"properties": {"not": {"type": "boolean"}}}}"#,
    fails: """
      {"connectionSpecification": {"properties": {"port": {"anyOf": [
        {"type": "integer"}, {"type": "string"}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.flatMap { schema in
        schema.node.members.filter { forbidden.contains($0.key) }.map { key, member in
          member.breach(
            "the keyword \(quote(key)) has no place in a spec",
            remedy: key == "anyOf" || key == "allOf"
              ? "Use oneOf with a constant in each alternative." : "Take it out and check it when connecting."
          )
        }
      }
    })

  private static let forbidden: Set<String> = [
    "not", "anyOf", "patternProperties", "prefixItems", "allOf", "if", "then", "else", "dependentSchemas",
    "dependentRequired",
  ]
}
