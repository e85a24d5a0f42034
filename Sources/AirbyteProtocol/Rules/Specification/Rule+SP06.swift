import Findings

extension Rule {
  static let sp06 = Rule(
    "SP-06", .error, "a field with oneOf has the type object",
    why: "The form draws oneOf as a choice between groups of fields, which only an object can hold.",
    source: "connector specification reference; acceptance test oneof_usage",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"type": "string", "const": "key"}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "string", "oneOf": [
        {"properties": {"kind": {"type": "string", "const": "key"}}}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { $0.node["oneOf"] != nil && $0.types != ["object"] }.map {
        let written = $0.types.isEmpty ? "no type" : "the type \(list($0.types))"
        return $0.node.breach(
          "a field with oneOf must have the type object, here it has \(written)",
          remedy: "Write \"type\": \"object\" beside oneOf.")
      }
    })
}
