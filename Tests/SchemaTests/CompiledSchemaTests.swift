import Findings
import Schema
import Testing

struct CompiledSchemaTests {
  @Test(arguments: [
    (
      #"{"properties": {"port": {"maximum": 65535}}}"#, #"{"port": 70000}"#, "/port",
      "'port' must be at most 65535, it is 70000"
    ),
    (
      #"{"properties": {"port": {"exclusiveMinimum": 0}}}"#, #"{"port": 0}"#, "/port",
      "'port' must be above 0, it is 0"
    ),
    (
      #"{"properties": {"port": {"type": "integer"}}}"#, #"{"port": "80"}"#, "/port",
      "'port' must be an integer, it is the string '80'"
    ),
    (#"{"type": ["string", "null"]}"#, "[1]", "", "the value must be a string or null, it is an array"),
    (
      #"{"properties": {"a": {"items": {"required": ["id"]}}}}"#, #"{"a": [{"id": 1}, {}]}"#, "/a/1",
      "'a[1]' lacks 'id', which is required"
    ),
    (
      #"{"enum": ["full", "incremental"]}"#, #""fulll""#, "",
      "the value must be 'full' or 'incremental', it is the string 'fulll'"
    ),
    (#"{"const": 1}"#, "true", "", "the value must be 1, it is true"),
    (#"{"minLength": 3}"#, #""é€""#, "", "the value must have at least 3 characters, it has 2"),
    (#"{"maxItems": 1}"#, "[1, 2]", "", "the value must have at most 1 item, it has 2"),
    (
      #"{"uniqueItems": true}"#, "[1, 2, 1.0]", "",
      "the value must not hold an item twice, items 0 and 2 are the same"
    ),
    (#"{"multipleOf": 0.01}"#, "0.075", "", "the value must be a multiple of 0.01, it is 0.075"),
    (#"{"pattern": "^a+$"}"#, #""b""#, "", "the value must match the pattern '^a+$', it is 'b'"),
    (
      #"{"pattern": "^.{10}$", "pattern_descriptor": "YYYY-MM-DD"}"#, #""b""#, "",
      "the value must have the form YYYY-MM-DD, it is 'b'"
    ),
    (
      #"{"format": "date"}"#, #""2023-02-29""#, "",
      "the value must be a date such as 2024-05-17, it is '2023-02-29'"
    ),
    (
      #"{"properties": {"host": {}}, "additionalProperties": false}"#, #"{"hots": 1}"#, "/hots",
      "'hots' is not one of the members that are allowed here"
    ),
    (#"{"propertyNames": {"maxLength": 1}}"#, #"{"ab": 1}"#, "/ab", "'ab' has a name that is not allowed"),
    (#"{"dependencies": {"a": ["b"]}}"#, #"{"a": 1}"#, "", "the value has 'a' and so must have 'b'"),
    (
      #"{"contains": {"const": 1}}"#, "[2]", "",
      "the value must hold at least one item of the kind that 'contains' describes"
    ),
    (#"{"items": [true, false]}"#, "[1, 2]", "/1", "'[1]' must not be there"),
    (#"{"not": {"type": "null"}}"#, "null", "", "the value must not be as it is"),
    (
      #"{"oneOf": [{"title": "A"}, true]}"#, "1", "",
      "the value must fit exactly one alternative, it fits 'A' and number 2"
    ),
    (
      #"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#, #"{"a": 1}"#, "",
      "the value lacks 'b', which is required"
    ),
  ])
  func `a value that breaks the schema is told in a sentence`(
    schema: String, value: String, pointer: String, message: String
  ) throws {
    let compiled = CompiledSchema(try #require(JSON.parse(schema).value))
    let findings = compiled.check(try #require(JSON.parse(value).value))
    #expect(compiled.findings.isEmpty)
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.place.pointer == pointer)
  }

  @Test func `a finding has the place of the value and of the keyword`() throws {
    let schema = JSON.parse(
      "{\"properties\":\n{\"port\": {\"maximum\": 9}, \"a/b\": false}}", file: "spec.json")
    let value = YAML.parse("name: x\nport: 10\na/b: 1\n", file: "config.yaml")
    let findings = CompiledSchema(try #require(schema.value), file: "spec.json")
      .check(try #require(value.value), file: "config.yaml")
    #expect(
      findings == [
        Finding(
          "schema.maximum", .error, at: .file("config.yaml", span(2, 7, 14, length: 2), pointer: "/port"),
          "'port' must be at most 9, it is 10",
          related: [.file("spec.json", span(2, 22, 36, length: 1), pointer: "/properties/port/maximum")]),
        Finding(
          "schema.false", .error, at: .file("config.yaml", span(3, 6, 22, length: 1), pointer: "/a~1b"),
          "'a/b' must not be there", remedy: "Delete it.",
          related: [.file("spec.json", span(2, 33, 47, length: 5), pointer: "/properties/a~1b")]),
      ])
  }

  @Test func `the alternative that a value is meant to be explains what is wrong`() throws {
    let schema: JSON = [
      "properties": [
        "auth": [
          "oneOf": [
            ["title": "OAuth", "required": ["type", "token"], "properties": ["type": ["const": "oauth"]]],
            [
              "title": "API key", "required": ["type", "key"],
              "properties": ["type": ["const": "key"], "key": ["type": "string"]],
            ],
          ]
        ]
      ]
    ]
    let compiled = CompiledSchema(schema)
    #expect(
      compiled.check(["auth": ["type": "oauth"]]).map(\.message) == [
        "'auth' lacks 'token', which is required"
      ])
    #expect(
      compiled.check(["auth": ["type": "key", "key": 1]]).map(\.message) == [
        "'auth.key' must be a string, it is 1"
      ])
    #expect(
      compiled.check(["auth": ["type": "kez"]]).map { "\($0.message): \($0.remedy ?? "")" } == [
        "'auth.type' is that of none of the alternatives ('oauth' or 'key'): Write key."
      ])
  }

  @Test func `a secret is never quoted`() {
    let schema: JSON = [
      "properties": [
        "key": ["airbyte_secret": true, "pattern": "^k", "enum": ["a"], "type": "integer", "maxLength": 1],
        "more": ["airbyte_secret": true, "allOf": [["items": ["const": 1]], ["oneOf": [["type": "null"]]]]],
        "pass": ["format": "password", "const": "x"], "written": ["writeOnly": true, "minimum": 500],
      ]
    ]
    let findings = CompiledSchema(schema).check(
      ["key": "hunter2", "more": ["hunter2"], "pass": "hunter2", "written": 472])
    #expect(findings.count >= 6)
    #expect(!findings.contains { "\($0)".contains("hunter2") || "\($0)".contains("472") })
  }

  @Test(arguments: [
    (
      #"{"type": "int"}"#, "/type",
      "'type' must be one of string, integer, number, boolean, array, object, null, not the string 'int'"
    ),
    (
      #"{"properties": {"a": {"minLength": -1}}}"#, "/properties/a/minLength",
      "'minLength' must be a whole number of at least 0, not -1"
    ),
    (
      #"{"definitions": {"x": {"required": true}}}"#, "/definitions/x/required",
      "'required' must be a list of names, not true"
    ),
    (
      #"{"exclusiveMinimum": true}"#, "/exclusiveMinimum",
      "'exclusiveMinimum' must be a number; true and false are draft-04's way"
    ),
    (#"{"properties": {"a": 1}}"#, "/properties/a", "a schema must be an object, true or false, not 1"),
    (#"{"properties": [1]}"#, "/properties", "'properties' must be an object, not an array"),
    (#"{"anyOf": []}"#, "/anyOf", "'anyOf' must be a list of at least one schema, not an array"),
    (
      #"{"pattern": "(a"}"#, "/pattern",
      "the regular expression '(a' cannot be read: missing closing parenthesis, at byte 2"
    ),
    (
      ##"{"definitions": {"user": {}}, "$ref": "#/definitions/usr"}"##, "/$ref",
      "there is nothing where '#/definitions/usr' leads to"
    ),
    (
      #"{"items": {"$ref": "other.json#/a"}}"#, "/items/$ref",
      "the document that 'other.json#/a' leads to is not at hand, so nothing is checked against it"
    ),
    (
      ##"{"allOf": [{"$ref": "#"}]}"##, "",
      "the schema refers to itself for the same value, so it asks for nothing"
    ),
    ("3", "", "a schema must be an object, true or false, not 3"),
  ])
  func `a malformed schema is told where it is wrong`(schema: String, pointer: String, message: String) throws
  {
    let findings = CompiledSchema(try #require(JSON.parse(schema).value)).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.place.pointer == pointer)
    #expect(findings.first?.place.span != nil)
  }

  @Test func `references lead into other documents and back`() {
    let types: JSON = ["definitions": ["id": ["$ref": "main.json#/definitions/positive"]]]
    let main: JSON = [
      "$id": "main.json", "items": ["$ref": "types.json#/definitions/id"],
      "definitions": ["positive": ["minimum": 1]],
    ]
    let schema = CompiledSchema(main, documents: ["types.json": types])
    #expect(schema.findings.isEmpty)
    #expect(schema.check([1, 0]).map(\.message) == ["'[1]' must be at least 1, it is 0"])
  }

  @Test func `a schema that doubles with each level is given up, not followed`() {
    var definitions: [(String, JSON)] = [("d0", ["type": "string"])]
    for level in 1...40 {
      let below: JSON = ["$ref": "#/definitions/d\(level - 1)"]
      definitions.append(("d\(level)", ["allOf": [below, below]]))
    }
    let schema = CompiledSchema(
      ["$ref": "#/definitions/d40", "definitions": JSON(members: definitions)], mostSteps: 10_000)
    #expect(schema.findings.isEmpty)
    #expect(schema.check("x").map(\.severity) == [.notChecked])
    #expect(!schema.accepts("x"))
  }

  @Test func `a costly pattern is given up and says so`() {
    let schema = CompiledSchema(["pattern": "^(a+)+$"])
    let findings = schema.check(JSON(String(repeating: "a", count: 40) + "b"))
    #expect(findings.map(\.severity) == [.notChecked])
  }

  @Test func `a recursive schema is applied as deep as the value goes`() {
    let schema = CompiledSchema(["type": "array", "items": ["$ref": "#"]])
    var value: JSON = []
    for _ in 0..<200 { value = [value] }
    #expect(schema.accepts(value))
    for _ in 0..<200 { value = [value] }
    #expect(schema.check(value).map(\.severity) == [.notChecked])
  }

  @Test(.enabled(if: PublicData.protocolSchemas != nil, "the protocol's schemas are not here"))
  func `the protocol's own schema compiles and judges messages`() throws {
    let folder = try #require(PublicData.protocolSchemas)
    let types = YAML.parse(try PublicData.bytes("\(folder)/well_known_types.yaml"))
    let parsed = YAML.parse(
      try PublicData.bytes("\(folder)/airbyte_protocol.yaml"), file: "airbyte_protocol.yaml")
    let schema = CompiledSchema(
      try #require(parsed.value), documents: ["well_known_types.yaml": try #require(types.value)])
    #expect(parsed.findings.isEmpty && schema.findings.isEmpty, "\(schema.findings)")
  }
}
