import Findings
import Schema
import Testing

@testable import Scaffold

struct TapDescriptionTests {
  private func read(_ properties: JSON, required: JSON = []) throws -> TapDescription {
    let settings: JSON = ["type": "object", "properties": properties, "required": required]
    let description: JSON = ["name": "tap-pet-shop", "description": "A tap.", "settings": settings]
    return try #require(TapDescription(description, file: "about.json"))
  }

  private func field(_ property: JSON, required: JSON = []) throws -> JSON? {
    try read(["setting": property], required: required).answers["fields"]?.array?.first
  }

  @Test func `the program is the tap's name, and the connector is called after it`() throws {
    let answers = try read([:]).answers
    #expect(answers["tap_program"] == "tap-pet-shop")
    #expect(answers["name"] == "Pet Shop")
    #expect(answers["fields"] == [])
  }

  @Test(
    arguments: [
      (["type": ["string", "null"]], "string"), (["type": "integer"], "integer"),
      (["type": ["number"]], "number"), (["type": ["boolean", "null"]], "boolean"),
      (["type": "string", "format": "date-time"], "date-time"),
      (["type": "string", "format": "date"], "date"),
      (["type": ["array", "null"], "items": ["type": ["string"]]], "string_list"),
    ] as [(JSON, String)])
  func `types become those of fields`(property: JSON, type: String) throws {
    let field = try #require(try field(property))
    #expect((field["type"]?.string ?? "string") == type)
  }

  @Test func `what is told of a setting stays with it`() throws {
    let told: JSON = [
      "type": "string", "title": "The region", "description": "Where the\n  shop is.", "default": "eu",
      "enum": ["eu", "us"],
    ]
    #expect(
      try field(told, required: ["setting"]) == [
        "name": "setting", "title": "The region", "description": "Where the shop is.", "required": true,
        "default": "eu", "enum": ["eu", "us"],
      ])
  }

  @Test(
    arguments: [
      ["type": "string", "secret": true, "default": "x"], ["type": "string", "writeOnly": true],
    ] as [JSON])
  func `a secret is one, without its value`(property: JSON) throws {
    let field = try #require(try field(property))
    #expect(field["secret"] == true && field["default"] == nil)
  }

  @Test func `what is called like a credential is a secret`() throws {
    let fields = try read(["api_key": ["type": "string"]]).answers["fields"]?.array
    #expect(fields?.first?["secret"] == true)
  }

  @Test func `a value that a form refuses is left away, and the field stays`() throws {
    let field = try #require(try field(["type": "string", "format": "date-time", "default": "2024-01-01"]))
    #expect(field["type"] == "date-time" && field["default"] == nil)
  }

  @Test func `what no field can hold is left out and named with its place`() throws {
    let text = #"""
      {"name": "tap-x", "settings": {"properties": {
        "headers": {"type": "object"},
        "apiKey": {"type": "string"},
        "either": {"type": ["string", "integer"]},
        "numbers": {"type": "array", "items": {"type": "integer"}}
      }}}
      """#
    let value = try #require(JSON.parse(Array(text.utf8), file: "about.json").value)
    let description = try #require(TapDescription(value, file: "about.json"))
    #expect(description.answers["fields"] == [])
    #expect(description.findings.map(\.severity) == Array(repeating: .warning, count: 4))
    #expect(description.findings.map { $0.place.span?.start.line } == [2, 3, 4, 5])
    #expect(
      description.findings[0].message
        == "'headers' is left out: a form has no field for values of the type object")
  }

  @Test func `settings that the SDK gives to every tap are passed over`() throws {
    let description = try read(["stream_maps": ["type": "object"], "flattening_enabled": ["type": "boolean"]])
    #expect(description.answers["fields"] == [] && description.findings.isEmpty)
  }

  @Test(arguments: [[:], ["name": "tap-x"], ["settings": [:]], [1], "text"] as [JSON])
  func `anything else describes no tap`(value: JSON) {
    #expect(TapDescription(value, file: "about.json")?.answers == nil)
  }
}
