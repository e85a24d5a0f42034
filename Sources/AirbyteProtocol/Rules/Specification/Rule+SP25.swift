import Findings

extension Rule {
  static let sp25 = Rule(
    "SP-25", .error, "the paths of advanced_auth lead to fields of the configuration",
    why: "The OAuth flow writes what it got to these paths; where there is no field it is lost.",
    source: "acceptance test oauth_flow_parameters",
    passes: """
      {"connectionSpecification": {"properties": {"token": {"type": "string", "airbyte_secret": true}}},
       "advanced_auth": {"auth_flow_type": "oauth2.0", "oauth_config_specification": {
         "complete_oauth_output_specification": {"properties": {
           "access_token": {"type": "string", "path_in_connector_config": ["token"]}}}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"token": {"type": "string", "airbyte_secret": true}}},
       "advanced_auth": {"auth_flow_type": "oauth2.0", "oauth_config_specification": {
         "complete_oauth_output_specification": {"properties": {
           "access_token": {"type": "string", "path_in_connector_config": ["access_token"]}}}}}}
      """,
    check: .specification { spec in
      guard let schema = spec.schema else { return [] }
      return oauthPaths(spec).compactMap { path in
        guard let names = path.strings else {
          return path.breach("a path must be a list of names", remedy: "Write a list such as [\"token\"].")
        }
        guard !schema.hasField(names) else { return nil }
        return path.breach(
          "the path \(quote(names)) leads to no field of the configuration",
          remedy: "Add the field, or write the path of the one that is meant.")
      }
    })

  private static func oauthPaths(_ spec: SpecificationCase) -> [Node] {
    guard let auth = spec.specification["advanced_auth"] else { return [] }
    let parts = [
      "oauth_user_input_from_connector_config_specification", "complete_oauth_output_specification",
      "complete_oauth_server_output_specification",
    ].compactMap { auth["oauth_config_specification"]?[$0] }
    let written = parts.flatMap(SchemaNode.all).compactMap { $0.node["path_in_connector_config"] }
    // A flat map of fields, without properties around them, is accepted by the platform too.
    let flat = parts.flatMap(\.members).compactMap { $0.node["path_in_connector_config"] }
    return [auth["predicate_key"]].compactMap { $0 } + written + flat
  }
}
