import Findings
import Schema
import Testing

@testable import Scaffold

struct SentNamesTests {
  private static func resolved(_ field: JSON, _ more: [String: JSON] = [:]) throws -> [String] {
    let stream: JSON = [
      "name": "pets", "path": "pets", "fields": [["name": "id", "type": "integer"], ["name": "at"]],
      "cursor": ["field": "at", "parameter": "since"],
      "pagination": ["style": "page", "page_parameter": "page", "size_parameter": "limit"],
    ]
    var values = more
    values["fields"] = [field]
    values["streams"] = [stream]
    return try ResolutionTests.resolved(
      """
      questions:
        - {id: auth_in, type: choice, title: A, choices: [{value: header}, {value: query}], default: header}
        - {id: auth_header, type: text, title: H, default: X-API-Key}
        - {id: fields, type: spec_fields, title: F}
        - {id: streams, type: streams, title: S}
      """, values
    ).findings.filter { $0.rule == "fields.sent" }.map(\.message)
  }

  @Test(arguments: [
    ("page", "the page of 'pets'"), ("limit", "the size of a page of 'pets'"),
    ("since", "the cursor of 'pets'"),
  ])
  func `a setting is not sent where a stream writes`(name: String, sender: String) throws {
    let found = try Self.resolved(["name": "mine", "sent_as": "query", "sent_name": JSON(name)])
    #expect(found == ["'mine' is sent as '\(name)', and so is \(sender)"])
  }

  @Test func `a setting is not sent in the header of the key, whatever the case`() throws {
    let found = try Self.resolved(["name": "mine", "sent_as": "header", "sent_name": "x-api-key"])
    #expect(found == ["'mine' is sent as 'x-api-key', and so is the key that signs in"])
  }

  @Test func `names of their own, other places and settings that are not sent are fine`() throws {
    #expect(try Self.resolved(["name": "page", "sent_as": "header"]) == [])
    #expect(try Self.resolved(["name": "mine", "sent_as": "query"]) == [])
    #expect(try Self.resolved(["name": "page"]) == [])
  }

  @Test func `two settings are not sent as one`() throws {
    let found = try ResolutionTests.resolved(
      "questions: [{id: fields, type: spec_fields, title: F}]\n",
      [
        "fields": [
          ["name": "a", "sent_as": "query", "sent_name": "x"],
          ["name": "b", "sent_as": "query", "sent_name": "x"],
        ]
      ]
    ).findings
    #expect(found.map(\.message) == ["'b' is sent as 'x', and so is 'a'"])
    #expect(found.first?.place.pointer == "/1/sent_name")
  }
}
