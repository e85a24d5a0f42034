import Findings

extension Rule {
  static let sp08 = Rule(
    "SP-08", .error, "exactly one property tells the alternatives of a oneOf apart: it is a const in each",
    why: """
      When a saved configuration is opened again, this constant says which alternative it was. With none \
      the form cannot know, with two they may contradict each other.
      """,
    source: "connector specification reference; acceptance test oneof_usage",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"type": "string", "const": "key"}}},
        {"properties": {"kind": {"type": "string", "const": "oauth"}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"key": {"type": "string"}}},
        {"properties": {"token": {"type": "string"}}}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { schema in
        // Alternatives without properties are SP-07's to report.
        !schema.variants.isEmpty && schema.variants.allSatisfy { $0.object("properties") != nil }
          && schema.discriminators.count != 1
      }.map { schema in
        let names = schema.discriminators
        guard names.isEmpty else {
          return schema.node.breach(
            "\(names.count) properties are a const in each alternative: \(list(names))",
            remedy: "Keep const on the one that tells the alternatives apart.")
        }
        return schema.node.breach(
          "no property is a const in each alternative",
          remedy: "Give each alternative the same property with another const.")
      }
    })
}
