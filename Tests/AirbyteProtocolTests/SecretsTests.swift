import AirbyteProtocol
import Findings
import Testing

struct SecretsTests {
  @Test func `secrets are found where the spec marks them, through alternatives and lists`() throws {
    let spec = try parse(
      """
      {"connectionSpecification": {"properties": {
        "auth": {"oneOf": [{"properties": {"kind": {"const": "a"}, "pass": {"airbyte_secret": true}}}]},
        "keys": {"type": "array", "items": {"type": "string", "airbyte_secret": true}},
        "password": {"type": "string"}}}}
      """)
    let config = try parse(#"{"auth": {"kind": "a", "pass": "one"}, "keys": ["two"], "password": "three"}"#)
    let found = Secrets.find(in: config, specification: spec)
    #expect(found.map(\.path) == ["auth.pass", "keys"])
    #expect(found.map(\.value) == ["one", "two"])
  }

  @Test func `without a spec names tell`() throws {
    let config = try parse(#"{"apiKey": "one", "host": "two", "nested": {"client_secret": "three"}}"#)
    #expect(Secrets.find(in: config, specification: nil).map(\.path) == ["apiKey", "nested.client_secret"])
  }

  @Test(arguments: [
    ("api_key", true), ("apiKey", true), ("api-key", true), ("my_token", true), ("tenant_id", false),
    ("keyboard", false), ("user_password", true), ("aws_access_key", true),
  ])
  func `a field's name says whether it must be marked`(name: String, isSecret: Bool) throws {
    let spec = try parse(#"{"connectionSpecification": {"properties": {"\#(name)": {"type": "string"}}}}"#)
    #expect(SpecificationCase(spec).findings().contains { $0.rule == "SP-20" } == isSecret)
  }

  @Test func `the public half of a pair of keys is no secret`() throws {
    let spec = try parse(
      """
      {"connectionSpecification": {"properties": {"access_key": {"type": "string"},
        "secret_key": {"type": "string", "airbyte_secret": true}}}}
      """)
    #expect(!SpecificationCase(spec).findings().contains { $0.rule == "SP-20" })
  }

  /// As airbyte-cdk's own check answers for the same names, each among its siblings.
  @Test(arguments: [
    ("aws_secret_access_key", ["aws_access_key_id"], true), ("secret_access_key", [], true),
    ("secret_access_key", ["app_secret"], true), ("access_key", ["is_secret_mode"], true),
    ("access_key", ["secrets_manager"], true), ("access_key", ["secret_key"], false),
    ("access_key", ["secret"], false), ("accessKey", ["clientSecret"], false),
    ("s3_access_key", ["S3SecretKey"], false), ("aws_access_key", ["aws_secret_access_key"], true),
    ("aws_access_key_id", ["aws_secret_access_key"], false), ("AccessKey", [], true), ("keys", [], false),
  ])
  func `half a pair of keys is a secret where the CDK says so`(
    name: String, siblings: [String], isSecret: Bool
  ) throws {
    let fields = ([name] + siblings).map { #""\#($0)": {"type": "string"}"# }.joined(separator: ",")
    let spec = try parse(#"{"connectionSpecification": {"properties": {\#(fields)}}}"#)
    let marked = SpecificationCase(spec).findings().filter { $0.rule == "SP-20" }.map(\.message)
    #expect(marked.contains { $0.hasPrefix("'\(name)' ") } == isSecret)
  }

  /// The errors are those of airbyte-cdk's own check.
  @Test(arguments: [
    (#"{"token": {"type": "string", "airbyte_secret": null}}"#, Severity.error),
    (#"{"token": {"type": "string", "airbyte_secret": false}}"#, nil), (#"{"token": {}}"#, nil),
    (#"{"token": {"type": "array", "items": {"type": "string"}}}"#, .error),
    (#"{"token": {"type": "array", "items": {"type": "string", "airbyte_secret": true}}}"#, nil),
    (#"{"token": {"const": "a", "type": "string"}}"#, nil),
    (#"{"token": {"const": "a", "type": "string", "airbyte_secret": true}}"#, .error),
    (#"{"token": {"type": "boolean", "oneOf": [{"type": "string"}]}}"#, nil),
    (#"{"token": {"oneOf": [{"type": "string"}, {"type": "null"}]}}"#, .error),
    (#"{"token": {"oneOf": [{"type": "string", "airbyte_secret": true}, {"type": "null"}]}}"#, nil),
    (#"{"token": {"type": "object", "airbyte_secret": true}}"#, .error),
    (#"{"settings": {"type": "object", "airbyte_secret": true}}"#, .warning),
    (#"{"settings": {"type": "string", "airbyte_secret": true}}"#, nil),
  ])
  func `a mark fits what a field can hold`(properties: String, severity: Severity?) throws {
    let spec = try parse(#"{"connectionSpecification": {"properties": \#(properties)}}"#)
    let found = SpecificationCase(spec).findings().filter { $0.rule == "SP-20" }
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
  }
}
