import Findings
import Schema

extension Rule {
  static let sp20 = Rule(
    "SP-20", .error,
    "a field that holds a secret is marked airbyte_secret, and one that cannot hold text is not",
    why: """
      Only marked fields are kept in the secret store and masked in forms and logs. The names that count \
      are those of the CDK: the older acceptance test also took tenant_id and app_id, which are no secrets, \
      and missed endings such as _token. An explicit false says that the owner has decided.
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
        return schema.properties.compactMap { name, field in
          marked(field, name) ?? unmarked(field, name, siblings: names)
        }
      }
    })

  private static func unmarked(_ field: Node, _ name: String, siblings: [String]) -> Breach? {
    guard field.value["airbyte_secret"] == nil, field["const"] == nil, canHoldText(field),
      SecretNames.contains(name, siblings: siblings)
    else { return nil }
    return field.breach(
      "\(quote(name)) looks like a secret and is not marked as one",
      remedy: "Add \"airbyte_secret\": true, or false when it is none.")
  }

  private static func marked(_ field: Node, _ name: String) -> Breach? {
    guard field["airbyte_secret"]?.value.bool == true, !canHoldText(field), !field.possibleTypes.isEmpty
    else { return nil }
    return field["airbyte_secret"]?.breach(
      "\(quote(name)) is marked as a secret but its type holds no text",
      remedy: "Mark the text fields inside it.")
  }

  /// A number can be a secret too, such as a PIN.
  private static func canHoldText(_ field: Node) -> Bool {
    !field.possibleTypes.isDisjoint(with: ["string", "integer", "number"])
  }
}
