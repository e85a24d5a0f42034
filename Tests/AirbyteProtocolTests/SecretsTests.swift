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
}
