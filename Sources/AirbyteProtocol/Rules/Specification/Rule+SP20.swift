import Findings
import Schema

extension Rule {
  static let sp20 = Rule(
    "SP-20", .error,
    "a field that holds a secret is marked airbyte_secret, and one that cannot hold text is not",
    why: """
      Only marked fields are kept in the secret store and masked in forms and logs. The names that count \
      are those of the CDK: the older acceptance test also took tenant_id and app_id, which are no secrets, \
      and missed endings such as _token. An explicit false says that the owner has decided. A mark on a field \
      of another name that can hold no secret is a warning.
      """,
    source: "acceptance test secret_is_properly_marked; CDK standard test test_spec",
    passes: """
      {"connectionSpecification": {"properties": {
        "api_key": {"type": "string", "airbyte_secret": true}}}}
      """,
    fails: #"{"connectionSpecification": {"properties": {"api_key": {"type": "string"}}}}"#,
    check: .specification { spec in
      spec.schemas.flatMap { schema in
        let names = schema.properties.map(\.key)
        return schema.properties.flatMap { name, field in
          // A list of secrets marks its items.
          listed(field).compactMap { judge($0, name, SecretNames.contains(name, siblings: names)) }
        }
      }
    })

  private static func listed(_ field: Node) -> [Node] {
    guard let items = field.object("items") else { return [field] }
    return [field] + listed(items)
  }

  private static func judge(_ field: Node, _ name: String, _ isSecretName: Bool) -> Breach? {
    let mark = field["airbyte_secret"]
    // What is no boolean is told by itself.
    guard mark == nil || mark?.value.bool != nil, !field.declaredTypes.isEmpty else { return nil }
    if field.canHoldSecret {
      guard isSecretName, mark == nil, !field.isMarkedSecret else { return nil }
      return field.breach(
        "\(quote(name)) looks like a secret and is not marked as one",
        remedy: "Add \"airbyte_secret\": true, or false when it is none.")
    }
    guard field.isMarkedSecret else { return nil }
    return (mark ?? field).breach(
      "\(quote(name)) is marked as a secret and by its type or constant can hold none",
      remedy: "Mark the text fields inside it.", severity: isSecretName ? nil : .warning)
  }
}

extension Node {
  private var alternatives: [Node] { ["oneOf", "anyOf", "allOf"].flatMap { self[$0]?.items ?? [] } }

  /// The types that it names, or else those that its alternatives name.
  fileprivate var declaredTypes: Set<String> {
    let own = SchemaNode(node: self, steps: []).types
    guard own.isEmpty else { return Set(own) }
    return alternatives.reduce(into: []) { $0.formUnion($1.declaredTypes) }
  }

  /// A number can be a secret too, such as a PIN; a constant is the same for everybody.
  fileprivate var canHoldSecret: Bool {
    guard self["const"] == nil else { return false }
    let own = SchemaNode(node: self, steps: []).types
    guard own.isEmpty else { return !Set(own).isDisjoint(with: ["string", "integer", "number"]) }
    return alternatives.contains { $0.canHoldSecret }
  }

  /// Whether it is marked, or one of its alternatives is; under `anyOf` and `allOf` SP-22 tells of a mark.
  fileprivate var isMarkedSecret: Bool {
    self["airbyte_secret"]?.value.bool == true || alternatives.contains { $0.isMarkedSecret }
  }
}
