package import Findings

extension RuleDescription {
  /// What a value must obey, by the keyword of its schema.
  package static let schemaRules: [RuleDescription] = [
    keyword(
      "type", "a value has a type that the schema names",
      "Destinations make columns by the type; another value cannot be stored, or not as what it is.",
      #"{"type": "integer"}"#, passes: "1", fails: #""1""#),
    keyword(
      "enum", "a value is one of those listed",
      "What is not listed is a choice that the program does not know.",
      #"{"enum": ["eu", "us"]}"#, passes: #""eu""#, fails: #""asia""#),
    keyword(
      "const", "a value is the one that is named",
      "Alternatives are told from one another by it.",
      #"{"const": "oauth"}"#, passes: #""oauth""#, fails: #""key""#),
    keyword(
      "minimum", "a number is at least the minimum",
      "A page size of 0, say, would ask for nothing forever.",
      #"{"minimum": 1}"#, passes: "1", fails: "0"),
    keyword(
      "exclusiveMinimum", "a number is above the bound",
      "The bound itself is not allowed.",
      #"{"exclusiveMinimum": 0}"#, passes: "0.1", fails: "0"),
    keyword(
      "maximum", "a number is at most the maximum",
      "APIs refuse more, or cut it down without a word.",
      #"{"maximum": 100}"#, passes: "100", fails: "101"),
    keyword(
      "exclusiveMaximum", "a number is below the bound",
      "The bound itself is not allowed.",
      #"{"exclusiveMaximum": 1}"#, passes: "0.9", fails: "1"),
    keyword(
      "multipleOf", "a number is a multiple",
      "The steps between are not allowed.",
      #"{"multipleOf": 0.01}"#, passes: "0.07", fails: "0.075"),
    keyword(
      "minLength", "a text has at least so many characters",
      "An empty text often stands for a missing one.",
      #"{"minLength": 1}"#, passes: #""a""#, fails: #""""#),
    keyword(
      "maxLength", "a text has at most so many characters",
      "What reads it has no room for more.",
      #"{"maxLength": 3}"#, passes: #""EUR""#, fails: #""Euro""#),
    keyword(
      "pattern", "a text matches the pattern, which can be read as a regular expression",
      "The pattern says what the program can read, such as a date in one form; matching is stopped after a million steps.",
      #"{"pattern": "^[0-9]{4}$"}"#, passes: #""2024""#, fails: #""24""#),
    keyword(
      "format", "a text has its format",
      "A date that is none fails where it is used, long after it was typed.",
      #"{"format": "date"}"#, passes: #""2024-02-29""#, fails: #""2023-02-29""#),
    keyword(
      "minItems", "a list has at least so many items",
      "The program needs that many.",
      #"{"minItems": 1}"#, passes: "[1]", fails: "[]"),
    keyword(
      "maxItems", "a list has at most so many items",
      "The program has no use for more.",
      #"{"maxItems": 1}"#, passes: "[1]", fails: "[1, 2]"),
    keyword(
      "uniqueItems", "a list holds no item twice",
      "The same stream or scope twice is a mistake.",
      #"{"uniqueItems": true}"#, passes: "[1, 2]", fails: "[1, 1.0]"),
    keyword(
      "minProperties", "an object has at least so many members",
      "The program needs that many.",
      #"{"minProperties": 1}"#, passes: #"{"a": 1}"#, fails: "{}"),
    keyword(
      "maxProperties", "an object has at most so many members",
      "The program has no use for more.",
      #"{"maxProperties": 1}"#, passes: #"{"a": 1}"#, fails: #"{"a": 1, "b": 2}"#),
    keyword(
      "required", "the members that are required are there",
      "The program reads them without asking whether they are there.",
      #"{"required": ["id"]}"#, passes: #"{"id": 1}"#, fails: "{}"),
    keyword(
      "additionalProperties", "an object has no members but those that are allowed",
      "A member that nobody knows is most often a misspelled one.",
      #"{"properties": {"id": {}}, "additionalProperties": false}"#, passes: #"{"id": 1}"#,
      fails: #"{"ID": 1}"#),
    keyword(
      "propertyNames", "the names of members fit their schema",
      "The names are data, such as column names, and have rules of their own.",
      #"{"propertyNames": {"pattern": "^[a-z]+$"}}"#, passes: #"{"a": 1}"#, fails: #"{"A": 1}"#),
    keyword(
      "contains", "a list holds an item that fits",
      "At least one of the kind must be there.",
      #"{"contains": {"const": "id"}}"#, passes: #"["id"]"#, fails: #"["name"]"#),
    keyword(
      "dependencies", "a member comes with those it needs",
      "A user name, say, is of no use without the password.",
      #"{"dependencies": {"user": ["password"]}}"#, passes: #"{"user": "a", "password": "b"}"#,
      fails: #"{"user": "a"}"#),
    keyword(
      "anyOf", "a value fits one of the alternatives",
      "A value that fits none is one that the program cannot use.",
      #"{"anyOf": [{"type": "string"}, {"type": "null"}]}"#, passes: #""a""#, fails: "1"),
    keyword(
      "oneOf", "a value fits exactly one of the alternatives",
      "With two that fit it is not known which one is meant.",
      #"{"oneOf": [{"const": 1}, {"const": 2}]}"#, passes: "1", fails: "3"),
    keyword(
      "not", "a value does not fit the schema",
      "The schema describes what must not be.",
      #"{"not": {"type": "null"}}"#, passes: "1", fails: "null"),
    keyword(
      "false", "nothing stands where the schema is false",
      "The schema false lets nothing pass.",
      #"{"properties": {"old": false}}"#, passes: "{}", fails: #"{"old": 1}"#),
    RuleDescription(
      "schema.effort", .notChecked, "a value can be judged in a bounded number of steps",
      why: """
        Schemas that refer to one another can ask for more steps than anybody would wait for. Checking then ends, \
        and the value is neither right nor wrong.
        """,
      source: "Hangar's own", passes: "a schema whose references lead down into the value",
      fails: "alternatives inside alternatives, thirty deep, for one value"),
  ]

  private static func keyword(
    _ keyword: String, _ title: String, _ why: String, _ schema: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      "schema.\(keyword)", .error, title, why: why, source: "JSON Schema draft-07",
      passes: "schema: \(schema)\nvalue: \(passes)", fails: "schema: \(schema)\nvalue: \(fails)")
  }
}
