import Findings
import Schema
import Testing

@testable import Scaffold

struct SpecFieldTests {
  /// What is wrong with a list of fields, as `pointer: message`.
  static func faults(_ list: JSON) -> [String] {
    let (fields, findings) = SpecField.reading(list, answer: "fields")
    let all = findings.isEmpty ? SpecFieldRules.findings(fields, answer: "fields") : findings
    return all.map { "\($0.place.pointer ?? ""): \($0.message)" }
  }

  @Test func `a field reads back from its full and its short form`() throws {
    let list: JSON = [
      [
        "name": "mode", "title": "Mode", "type": "one_of", "discriminator": "kind", "default": ["kind": "a"],
        "options": [
          ["title": "A", "value": "a", "fields": [["name": "x", "type": "integer", "minimum": 1]]],
          ["title": "B", "value": "b", "fields": []],
        ],
      ],
      ["name": "start", "title": "Start", "type": "date", "sent_as": "query", "required": true],
      ["name": "flag", "title": "Flag", "type": "boolean", "default": false],
    ]
    let (fields, findings) = SpecField.reading(list, answer: "fields")
    #expect(findings == [])
    #expect(SpecField.reading(JSON(fields.map(\.json)), answer: "fields").fields == fields)
    #expect(SpecField.reading(JSON(fields.map(\.shortJSON)), answer: "fields").fields == fields)
    #expect(fields[2].shortJSON == ["name": "flag", "title": "Flag", "type": "boolean", "default": false])
    #expect(fields[1].json["pattern"] == .null)
  }

  static let wrong: [(record: JSON, expected: String)] = [
    (["title": "x"], "/0: a field needs 'name'"),
    (["name": "x", "typ": "string"], "/0/typ: 'typ' is no key of a field"),
    (["name": "x", "type": "strin"], "/0/type: 'strin' is no value of 'type'; did you mean 'string'?"),
    (["name": "x", "required": "yes"], "/0/required: 'required' takes true or false, not a text"),
    (
      ["name": "My Field"],
      "/0/name: 'My Field' is no name for a field: use small letters, digits and '_', a letter first"
    ),
    (
      ["name": "x", "sent_as": "header", "sent_name": "pet id: x"],
      "/0/sent_name: 'pet id: x' is no name for a header: letters, digits, - and _ only"
    ),
    (
      ["name": "x", "sent_as": "query", "sent_name": "a\nb"], "/0/sent_name: the text is one line only"
    ),
    (["name": "api_key"], "/0/secret: 'api_key' holds a credential and is not secret"),
    (["name": "x", "secret": true, "type": "integer"], "/0/secret: only a string can be secret"),
    (["name": "x", "secret": true, "default": "s"], "/0/default: a secret has no default"),
    (
      ["name": "x", "hidden": true, "required": true],
      "/0/hidden: nobody can fill in 'x': it is required and hidden"
    ),
    (["name": "x", "type": "integer", "default": "1"], "/0/default: \"1\" is no integer"),
    (["name": "x", "type": "integer", "minimum": 3, "default": 1], "/0/default: 1 is below the minimum"),
    (["name": "x", "type": "integer", "minimum": 3, "maximum": 1], "/0/maximum: 1 is below the minimum 3"),
    (["name": "x", "minimum": 3], "/0/minimum: only a number has bounds"),
    (["name": "x", "enum": ["a", "a"]], "/0/enum: a choice stands twice in the list"),
    (["name": "x", "enum": ["a"], "default": "b"], "/0/default: \"b\" is none of the choices"),
    (
      ["name": "x", "pattern": "^[a", "examples": ["a"]],
      "/0/pattern: the pattern is wrong: missing terminating ] for character class"
    ),
    (["name": "x", "pattern": "^a$", "default": "b"], "/0/default: 'b' does not match the pattern"),
    (
      ["name": "x", "type": "date", "default": "1.1.2024"],
      "/0/default: '1.1.2024' does not match the pattern"
    ),
    (
      ["name": "x", "pattern": "^a$", "required": true],
      "/0/examples: 'x' is required and has a pattern, so that no sample can be made up"
    ),
    (["name": "x", "type": "one_of"], "/0/options: 'x' needs two options to choose from"),
    (["name": "x", "options": [["value": "a"]]], "/0/options: only a field of the type one_of has options"),
    (
      ["name": "x", "type": "one_of", "options": [["value": "a"], ["value": "a"]]],
      "/0/options/1/value: 'a' stands for two options"
    ),
    (
      [
        "name": "x", "type": "one_of",
        "options": [["value": "a"], ["value": "b", "fields": [["name": "type"]]]],
      ],
      "/0/options/1/fields: 'type' tells the options apart and cannot be a field too"
    ),
    (
      [
        "name": "x", "type": "one_of",
        "options": [["value": "a"], ["value": "b", "fields": [["name": "y", "group": "g"]]]],
      ],
      "/0/options/1/fields/0/group: a field inside an option cannot be in a group"
    ),
  ]

  @Test(arguments: wrong)
  func `a wrong field is a finding with its place in the list`(record: JSON, expected: String) {
    #expect(Self.faults([record]) == [expected])
  }

  @Test func `fields are judged together`() {
    #expect(
      Self.faults([["name": "x", "role": "r"], ["name": "x"], ["name": "y", "role": "r"]]) == [
        "/1/name: 'x' stands twice in the list", "/2/role: 'y' is the second field with the role r",
      ])
  }

  static let sample: JSON = [
    ["name": "api_key", "title": "API key", "secret": true, "required": true, "group": "auth"],
    ["name": "since", "title": "Since", "type": "date-time", "required": true],
    ["name": "region", "title": "Region", "enum": ["eu", "us"], "default": "eu", "sent_as": "query"],
    ["name": "pages", "title": "Pages", "type": "integer", "minimum": 1, "maximum": 9, "hidden": true],
    [
      "name": "mode", "title": "Mode", "type": "one_of", "required": true, "discriminator": "kind",
      "options": [
        ["title": "All", "value": "all"],
        [
          "title": "Some", "value": "some",
          "fields": [["name": "ids", "title": "Ids", "type": "string_list", "required": true]],
        ],
      ],
    ],
  ]

  @Test func `the specification follows Airbyte's rules`() {
    let text = rendered("<%= f | json_schema('Pets') %>\n", ["f": data(Self.sample)], as: .json)
    let expected = """
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Pets",
        "type": "object",
        "required": ["api_key", "since", "mode"],
        "properties": {
          "api_key": {"type": "string", "title": "API key", "order": 0, "group": "auth", "airbyte_secret": true},
          "since": {"type": "string", "format": "date-time", "title": "Since", "order": 1,
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "pattern_descriptor": "YYYY-MM-DDTHH:mm:ssZ"},
          "region": {"type": "string", "title": "Region", "order": 2, "default": "eu", "enum": ["eu", "us"]},
          "pages": {"type": "integer", "title": "Pages", "order": 3, "airbyte_hidden": true, "minimum": 1, "maximum": 9},
          "mode": {"type": "object", "oneOf": [
              {"title": "All", "type": "object", "required": ["kind"],
               "properties": {"kind": {"type": "string", "const": "all", "order": 0}}},
              {"title": "Some", "type": "object", "required": ["kind", "ids"],
               "properties": {"kind": {"type": "string", "const": "some", "order": 0},
                 "ids": {"type": "array", "items": {"type": "string"}, "title": "Ids", "order": 1}}}
            ], "title": "Mode", "order": 4}
        },
        "groups": [{"id": "auth", "title": "Auth"}],
        "additionalProperties": true
      }
      """
    #expect(JSON.parse(text).value == JSON.parse(expected).value)
  }

  @Test func `the sample configuration fills in what is required, sent or has a value`() {
    let config = JSON.parse(rendered("<%= f | sample_config %>", ["f": data(Self.sample)], as: .json)).value
    #expect(
      config == [
        "api_key": "sample-api-key", "since": "2024-01-01T00:00:00Z", "region": "eu", "mode": ["kind": "all"],
      ])
    let wrong = JSON.parse(rendered("<%= f | sample_config('wrong') %>", ["f": data(Self.sample)], as: .json))
      .value
    #expect(wrong?["api_key"] == "wrong")
    #expect(wrong?["region"] == "eu")
  }
}
