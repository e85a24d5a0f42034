import Findings
import Schema

extension Rule {
  static let sp22 = Rule(
    "SP-22", .error,
    "a secret does not stand under anyOf or allOf, nor under alternatives of the whole configuration",
    why: "The filter that masks secrets while the connector runs does not look there.",
    source: "CDK standard test test_spec",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"key": {"type": "string", "airbyte_secret": true}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"oneOf": [
        {"properties": {"key": {"type": "string", "airbyte_secret": true}}}]}}
      """,
    check: .specification { spec in
      spec.schemas.filter { $0.node["airbyte_secret"]?.value.bool == true && $0.isHiddenFromFilter }.map {
        $0.node.breach(
          "the secret \($0.property.map(quote) ?? "here") stands where it is not masked in logs",
          remedy: "Move it into properties, or under a oneOf of a field.")
      }
    })
}

extension SchemaNode {
  fileprivate var isHiddenFromFilter: Bool {
    steps.enumerated().contains { index, step in
      guard case .variant(let keyword, _) = step else { return false }
      return index == 0 || keyword != "oneOf"
    }
  }
}
