package import Findings

extension RuleDescription {
  /// What a schema itself must obey.
  package static let malformedSchemaRules: [RuleDescription] = [
    schema(
      "schema.malformed", "a schema is an object, true or false",
      "Anything else asks for nothing, whatever was meant.", passes: #"{"type": "string"}"#,
      fails: #""string""#),
    keyword(
      "type", "names types of JSON",
      "A word of another language, such as int, is no type; checkers ignore it or refuse the schema.",
      passes: #""integer""#, fails: #""int""#),
    keyword(
      "enum", "is a list", "A single value is written as 'const'.",
      passes: #"[1]"#, fails: "1"),
    keyword(
      "minimum", "is a number", "A text is compared with no number.",
      passes: "1", fails: #""1""#),
    keyword(
      "maximum", "is a number", "A text is compared with no number.",
      passes: "1", fails: #""1""#),
    keyword(
      "exclusiveMinimum", "is a number",
      "In draft-04 it was true or false beside 'minimum'; in draft-07 that says nothing.",
      passes: "0", fails: "true"),
    keyword(
      "exclusiveMaximum", "is a number",
      "In draft-04 it was true or false beside 'maximum'; in draft-07 that says nothing.",
      passes: "9", fails: "true"),
    keyword(
      "multipleOf", "is a number above 0", "There are no multiples of nothing.",
      passes: "5", fails: "0"),
    keyword(
      "minLength", "is a whole number of at least 0", "Lengths are counted.",
      passes: "1", fails: "-1"),
    keyword(
      "maxLength", "is a whole number of at least 0", "Lengths are counted.",
      passes: "9", fails: #""9""#),
    keyword(
      "minItems", "is a whole number of at least 0", "Items are counted.",
      passes: "1", fails: "1.5"),
    keyword(
      "maxItems", "is a whole number of at least 0", "Items are counted.",
      passes: "9", fails: #""9""#),
    keyword(
      "minProperties", "is a whole number of at least 0", "Members are counted.",
      passes: "1", fails: "-1"),
    keyword(
      "maxProperties", "is a whole number of at least 0", "Members are counted.",
      passes: "9", fails: #""9""#),
    keyword(
      "uniqueItems", "is true or false", "Anything else is ignored by checkers.",
      passes: "true", fails: #""yes""#),
    schema(
      "schema.malformed.required", "'required' is a list of names in the object around the members",
      "A true inside a member was draft-03; draft-07 passes it over, and the member is optional.",
      passes: #"{"required": ["id"]}"#,
      fails: #"{"properties": {"id": {"required": true}}}"#),
    keyword(
      "pattern", "is a string", "It holds a regular expression.",
      passes: #""^a""#, fails: "7"),
    keyword(
      "format", "is a string", "It names a format.",
      passes: #""date""#, fails: #"["date"]"#),
    keyword(
      "properties", "is an object", "It holds a schema for each name.",
      passes: #"{"id": {}}"#, fails: #"[{"name": "id"}]"#),
    keyword(
      "patternProperties", "is an object", "It holds a schema for each pattern of names.",
      passes: #"{"^x": {}}"#, fails: #"[]"#),
    keyword(
      "definitions", "is an object", "It holds a schema for each name.",
      passes: #"{"a": {}}"#, fails: #"[]"#),
    keyword(
      "dependencies", "is an object", "It says for each name what it needs.",
      passes: #"{"a": ["b"]}"#, fails: #"["a"]"#),
    keyword(
      "allOf", "is a list of schemas", "With none nothing is asked.",
      passes: #"[{}]"#, fails: #"[]"#),
    keyword(
      "anyOf", "is a list of schemas", "With none nothing could fit.",
      passes: #"[{}]"#, fails: #"{}"#),
    keyword(
      "oneOf", "is a list of schemas", "With none nothing could fit.",
      passes: #"[{}]"#, fails: #"{}"#),
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

  /// What draft-07 says of one keyword, with a value that is right for it and one that is not.
  private static func keyword(
    _ name: String, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    schema(
      "schema.malformed.\(name)", "'\(name)' \(title)", why, passes: "{\"\(name)\": \(passes)}",
      fails: "{\"\(name)\": \(fails)}")
  }

  private static func schema(
    _ id: String, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, .error, title, why: why, source: "JSON Schema draft-07", passes: passes, fails: fails)
  }
}
