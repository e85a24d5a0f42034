import Findings

extension Rule {
  static let ct09 = Rule(
    "CT-09", .error, "a stream's schema uses neither allOf nor not",
    why: "Destinations read the type of a column off the schema, and these two leave it open.",
    source: "acceptance test defined_keyword_exist_in_schema",
    passes: """
      {"streams": [{"name": "a", "json_schema": {"properties": {"id": {"oneOf": [
        {"type": "string"}, {"type": "integer"}]}}}}]}
      """,
    fails: """
      {"streams": [{"name": "a", "json_schema": {"properties": {"id": {"allOf": [
        {"type": "string"}, {"maxLength": 3}]}}}}]}
      """,
    check: .catalog { catalog in
      catalog.streams.flatMap(\.schemas).flatMap { schema in
        schema.node.members.filter { ["allOf", "not"].contains($0.key) }.map { key, member in
          member.breach(
            "the keyword \(quote(key)) has no place in a stream's schema",
            remedy: key == "allOf" ? "Write the parts as one schema." : "Say which type the field has.")
        }
      }
    })
}
