import Findings

extension Rule {
  static let sp07 = Rule(
    "SP-07", .error, "each alternative of a oneOf has properties",
    why: "An alternative without fields gives the form nothing to show and nothing to tell it by.",
    source: "connector specification reference; acceptance test oneof_usage",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"title": "Key", "properties": {"kind": {"type": "string", "const": "key"}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"title": "None"}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.flatMap(\.variants).filter { $0.object("properties") == nil }.map {
        $0.breach(
          "the alternative \($0["title"]?.string.map(quote) ?? "here") has no properties",
          remedy: "Give it properties, at least the constant that tells it from the others.")
      }
    })
}
