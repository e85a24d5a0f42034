extension MessageShape {
  package static let specification = MessageShape(
    "ConnectorSpecification",
    [
      MessageField("connectionSpecification", .object, .required, rule: "SP-01"),
      MessageField("documentationUrl", .string, rule: "SP-27"),
      MessageField("changelogUrl", .string, rule: "SP-27"),
      MessageField("supportsIncremental", .boolean),
      MessageField("supportsNormalization", .boolean, since: "2021-06-01"),
      MessageField("supportsDBT", .boolean, since: "2021-06-01"),
      MessageField(
        "supported_destination_sync_modes", .list(.choice(DestinationSyncMode.names)), since: "2021-03-31",
        rule: "SP-28"),
      MessageField("authSpecification", .shaped(authSpecification), since: "2021-09-01"),
      MessageField("advanced_auth", .shaped(advancedAuth), since: "2021-11-15"),
      MessageField("protocol_version", .string, since: "2022-08-29", rule: "SP-27"),
    ])

  private static let authSpecification = MessageShape(
    "AuthSpecification",
    [
      MessageField("auth_type", .choice(["oauth2.0"]), since: "2021-09-01"),
      MessageField("oauth2Specification", .shaped(oauth2), since: "2021-09-01"),
    ])

  private static let oauth2 = MessageShape(
    "OAuth2Specification",
    [
      // Names and indices.
      MessageField("rootObject", .list(.anything), since: "2021-09-01"),
      MessageField("oauthFlowInitParameters", .list(.path), since: "2021-09-01"),
      MessageField("oauthFlowOutputParameters", .list(.path), since: "2021-09-01"),
    ])

  private static let advancedAuth = MessageShape(
    "AdvancedAuth",
    [
      MessageField("auth_flow_type", .choice(["oauth2.0", "oauth1.0"]), since: "2021-11-15"),
      MessageField("predicate_key", .path, since: "2021-11-15"),
      MessageField("predicate_value", .string, since: "2021-11-15"),
      MessageField("oauth_config_specification", .shaped(oauthConfig), since: "2021-11-15"),
    ])

  private static let oauthConfig = MessageShape(
    "OAuthConfigSpecification",
    [
      "oauth_user_input_from_connector_config_specification", "complete_oauth_output_specification",
      "complete_oauth_server_input_specification", "complete_oauth_server_output_specification",
    ].map { MessageField($0, .object, since: "2021-11-15") } + [
      MessageField("oauth_connector_input_specification", .shaped(oauthInput), since: "0.14.0")
    ])

  private static let oauthInput = MessageShape(
    "OAuthConnectorInputSpecification",
    [
      MessageField("consent_url", .string, .required, since: "0.14.0"),
      MessageField("access_token_url", .string, .required, since: "0.14.0"),
      MessageField("access_token_headers", .object, since: "0.14.0"),
      MessageField("access_token_params", .object, since: "0.14.0"),
      MessageField("extract_output", .path, since: "0.14.0"),
      MessageField(
        "state",
        .shaped(
          MessageShape(
            "State",
            [MessageField("min", .integer, since: "0.14.0"), MessageField("max", .integer, since: "0.14.0")])),
        since: "0.14.0"),
    ]
      + [
        "scope", "client_id_key", "client_secret_key", "scope_key", "state_key", "auth_code_key",
        "redirect_uri_key", "token_expiry_key",
      ].map { MessageField($0, .string, since: "0.14.0") })
}
