package import Findings

extension RuleDescription {
  /// What a schema itself must obey.
  package static let malformedSchemaRules: [RuleDescription] = [
    schema(
      "schema.malformed", "a schema is an object, true or false",
      "Anything else asks for nothing, whatever was meant.", passes: #"{"type": "string"}"#,
      fails: #""string""#),
    schema(
      "schema.malformed.type", "'type' names types of JSON",
      "A word of another language, such as int, is no type; checkers ignore it or refuse the schema.",
      passes: #"{"type": "integer"}"#,
      fails: #"{"type": "int"}"#),
    schema(
      "schema.malformed.enum", "'enum' is a list",
      "A single value is written as 'const'.", passes: #"{"enum": [1]}"#,
      fails: #"{"enum": 1}"#),
    schema(
      "schema.malformed.minimum", "'minimum' is a number",
      "A text is compared with no number.", passes: #"{"minimum": 1}"#,
      fails: #"{"minimum": "1"}"#),
    schema(
      "schema.malformed.maximum", "'maximum' is a number",
      "A text is compared with no number.", passes: #"{"maximum": 1}"#,
      fails: #"{"maximum": "1"}"#),
    schema(
      "schema.malformed.exclusiveMinimum", "'exclusiveMinimum' is a number",
      "In draft-04 it was true or false beside 'minimum'; in draft-07 that says nothing.",
      passes: #"{"exclusiveMinimum": 0}"#,
      fails: #"{"exclusiveMinimum": true}"#),
    schema(
      "schema.malformed.exclusiveMaximum", "'exclusiveMaximum' is a number",
      "In draft-04 it was true or false beside 'maximum'; in draft-07 that says nothing.",
      passes: #"{"exclusiveMaximum": 9}"#,
      fails: #"{"exclusiveMaximum": true}"#),
    schema(
      "schema.malformed.multipleOf", "'multipleOf' is a number above 0",
      "There are no multiples of nothing.", passes: #"{"multipleOf": 5}"#,
      fails: #"{"multipleOf": 0}"#),
    schema(
      "schema.malformed.minLength", "'minLength' is a whole number of at least 0",
      "Lengths are counted.", passes: #"{"minLength": 1}"#,
      fails: #"{"minLength": -1}"#),
    schema(
      "schema.malformed.maxLength", "'maxLength' is a whole number of at least 0",
      "Lengths are counted.", passes: #"{"maxLength": 9}"#,
      fails: #"{"maxLength": "9"}"#),
    schema(
      "schema.malformed.minItems", "'minItems' is a whole number of at least 0",
      "Items are counted.", passes: #"{"minItems": 1}"#,
      fails: #"{"minItems": 1.5}"#),
    schema(
      "schema.malformed.maxItems", "'maxItems' is a whole number of at least 0",
      "Items are counted.", passes: #"{"maxItems": 9}"#,
      fails: #"{"maxItems": "9"}"#),
    schema(
      "schema.malformed.minProperties", "'minProperties' is a whole number of at least 0",
      "Members are counted.", passes: #"{"minProperties": 1}"#,
      fails: #"{"minProperties": -1}"#),
    schema(
      "schema.malformed.maxProperties", "'maxProperties' is a whole number of at least 0",
      "Members are counted.", passes: #"{"maxProperties": 9}"#,
      fails: #"{"maxProperties": "9"}"#),
    schema(
      "schema.malformed.uniqueItems", "'uniqueItems' is true or false",
      "Anything else is ignored by checkers.", passes: #"{"uniqueItems": true}"#,
      fails: #"{"uniqueItems": "yes"}"#),
    schema(
      "schema.malformed.required", "'required' is a list of names in the object around the members",
      "A true inside a member was draft-03; draft-07 passes it over, and the member is optional.",
      passes: #"{"required": ["id"]}"#,
      fails: #"{"properties": {"id": {"required": true}}}"#),
    schema(
      "schema.malformed.pattern", "'pattern' is a string",
      "It holds a regular expression.", passes: #"{"pattern": "^a"}"#,
      fails: #"{"pattern": 7}"#),
    schema(
      "schema.malformed.format", "'format' is a string",
      "It names a format.", passes: #"{"format": "date"}"#,
      fails: #"{"format": ["date"]}"#),
    schema(
      "schema.malformed.properties", "'properties' is an object",
      "It holds a schema for each name.", passes: #"{"properties": {"id": {}}}"#,
      fails: #"{"properties": [{"name": "id"}]}"#),
    schema(
      "schema.malformed.patternProperties", "'patternProperties' is an object",
      "It holds a schema for each pattern of names.", passes: #"{"patternProperties": {"^x": {}}}"#,
      fails: #"{"patternProperties": []}"#),
    schema(
      "schema.malformed.definitions", "'definitions' is an object",
      "It holds a schema for each name.", passes: #"{"definitions": {"a": {}}}"#,
      fails: #"{"definitions": []}"#),
    schema(
      "schema.malformed.dependencies", "'dependencies' is an object",
      "It says for each name what it needs.", passes: #"{"dependencies": {"a": ["b"]}}"#,
      fails: #"{"dependencies": ["a"]}"#),
    schema(
      "schema.malformed.allOf", "'allOf' is a list of schemas",
      "With none nothing is asked.", passes: #"{"allOf": [{}]}"#,
      fails: #"{"allOf": []}"#),
    schema(
      "schema.malformed.anyOf", "'anyOf' is a list of schemas",
      "With none nothing could fit.", passes: #"{"anyOf": [{}]}"#,
      fails: #"{"anyOf": {}}"#),
    schema(
      "schema.malformed.oneOf", "'oneOf' is a list of schemas",
      "With none nothing could fit.", passes: #"{"oneOf": [{}]}"#,
      fails: #"{"oneOf": {}}"#),
    schema(
      "schema.malformed.ref", "'$ref' is a string",
      "It holds the address of a schema.",
      passes: ##"{"definitions": {"a": {}}, "$ref": "#/definitions/a"}"##,
      fails: #"{"$ref": 7}"#),
    schema(
      "schema.reference.unresolved", "a '$ref' leads to a schema in its document",
      "What is not there cannot be asked for, and many checkers stop with an error.",
      passes: ##"{"definitions": {"a": {}}, "$ref": "#/definitions/a"}"##,
      fails: ##"{"$ref": "#/definitions/a"}"##),
    schema(
      "schema.reference.endless", "a schema does not refer to itself for the same value",
      "Following it would never end; a step into the value must stand between.",
      passes: ##"{"properties": {"next": {"$ref": "#"}}}"##, fails: ##"{"allOf": [{"$ref": "#"}]}"##),
    RuleDescription(
      "schema.reference.not-at-hand", .notChecked, "a '$ref' leads to a document that is at hand",
      why: "Nothing is fetched while checking, so that no file can make Hangar visit an address.",
      source: "Hangar's own", passes: ##"{"properties": {"next": {"$ref": "#"}}}"##,
      fails: #"{"$ref": "https://example.com/schema.json"}"#),
  ]

  private static func schema(
    _ id: String, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, .error, title, why: why, source: "JSON Schema draft-07", passes: passes, fails: fails)
  }
}
