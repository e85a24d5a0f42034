import Findings
import Schema

extension Rule {
  static let sp26 = Rule(
    "SP-26", .warning, "the alternative that uses OAuth is the first one",
    why: "The form opens with the first alternative, and OAuth is the way that asks least of a person.",
    source: "acceptance test oauth_is_default_method, which asks it of certified connectors",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
         {"properties": {"kind": {"const": "oauth"}}}, {"properties": {"kind": {"const": "key"}}}]}}},
       "advanced_auth": {"predicate_key": ["auth", "kind"], "predicate_value": "oauth"}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
         {"properties": {"kind": {"const": "key"}}}, {"properties": {"kind": {"const": "oauth"}}}]}}},
       "advanced_auth": {"predicate_key": ["auth", "kind"], "predicate_value": "oauth"}}
      """,
    check: .specification { spec in
      guard let auth = spec.specification["advanced_auth"], let path = auth["predicate_key"]?.strings,
        let name = path.last, let value = auth["predicate_value"]?.value
      else { return [] }
      return (spec.schema?.fields(path.dropLast()) ?? []).compactMap { $0["oneOf"] }.compactMap { choice in
        let first = choice.items.first?["properties"]?[name]?["const"]
        guard let first, !first.value.isSame(as: value) else { return nil }
        return choice.breach(
          "the first alternative is \(quote(first.value.text())), not \(quote(value.text()))",
          remedy: "Put the alternative with OAuth first.")
      }
    })
}
