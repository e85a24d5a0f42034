import Findings
import Schema
import Testing

@testable import Scaffold

struct StreamDefinitionTests {
  static let pets: JSON = [
    "name": "pets", "path": "/pets", "records_path": ["data"], "primary_key": ["id"],
    "cursor": ["field": "updated_at", "parameter": "since", "format": "date-time"],
    "pagination": ["style": "page", "page_size": 50, "size_parameter": "limit", "page_parameter": "page"],
    "fields": [
      ["name": "id", "type": "integer"], ["name": "name"], ["name": "price", "type": "number"],
      ["name": "is_sold", "type": "boolean"], ["name": "tags", "type": "array"],
      ["name": "updated_at", "type": "date-time"],
    ],
  ]
  static let toys: JSON = [
    "name": "toys", "path": "pets/{parent}/toys", "primary_key": ["id"],
    "cursor": ["field": "at", "format": "epoch_seconds"],
    "parent": ["stream": "pets", "key": "id", "field": "pet_id"],
    "fields": [["name": "id"], ["name": "pet_id", "type": "integer"], ["name": "at", "type": "integer"]],
  ]

  static func faults(_ list: JSON) -> [String] {
    let (streams, findings) = StreamDefinition.reading(list, answer: "streams")
    let all =
      findings.isEmpty ? StreamRules.findings(streams, answer: "streams", fieldNames: ["shop"]) : findings
    return all.map { "\($0.place.pointer ?? ""): \($0.message)" }
  }

  @Test func `streams read back from their full and their short form`() {
    let (streams, findings) = StreamDefinition.reading([Self.pets, Self.toys], answer: "streams")
    #expect(findings == [])
    #expect(Self.faults([Self.pets, Self.toys]) == [])
    #expect(streams[0].path == "pets")
    #expect(streams[1].json["records_path"] == [])
    #expect(StreamDefinition.reading(JSON(streams.map(\.json)), answer: "streams").streams == streams)
    #expect(StreamDefinition.reading(JSON(streams.map(\.shortJSON)), answer: "streams").streams == streams)
  }

  /// The stream with a member replaced.
  private static func changed(_ stream: JSON, _ key: String, _ value: JSON) -> JSON {
    var stream = stream
    stream[key] = value
    return stream
  }

  @Test(
    arguments: [
      (
        "name", JSON("My Pets"),
        "/0/name: 'My Pets' is no name for a stream: use small letters, digits and '_', a letter first"
      ),
      ("fields", [], "/0/fields: 'pets' has no fields"),
      ("primary_key", ["no"], "/0/primary_key: 'no' is no field of 'pets'"),
      (
        "cursor", ["field": "name", "format": "epoch_seconds"],
        "/0/cursor/format: 'name' is string, and a cursor in the format epoch_seconds is integer or number"
      ),
      ("cursor", ["field": "x"], "/0/cursor/field: 'x' is no field of 'pets'"),
      ("cursor", ["parameter": "x"], "/0/cursor: a cursor needs 'field'"),
      ("path", "a b", "/0/path: 'a b' holds a character that stands in no address: write it as %-code"),
      ("path", "a/{x}", "/0/path: '{x}' names no setting"),
      ("path", "a/}", "/0/path: 'a/}' has a brace that is not around the name of a setting"),
      ("path", "a/../b", "/0/path: 'a/../b' has a '.' or '..' part"),
      (
        "pagination", ["style": "page"],
        "/0/pagination/page_parameter: pages by their number need the name of the query parameter that takes it"
      ),
      (
        "pagination", ["style": "cursor", "page_parameter": "p"],
        "/0/pagination/token_path: pages by the next page's token need the keys that lead to it in the answer"
      ),
      ("fields", "id: integer\n\nname", "/0/fields: line 3, 'name', lacks ': type'"),
      ("parent", ["stream": "pets"], "/0/parent/field: a parent needs 'field', which keeps its key"),
      ("pagination", ["page_size": 0], "/0/pagination/page_size: pages of 0 records cannot be asked for"),
      (
        "parent", ["stream": "cats", "field": "id"],
        "/0/parent/stream: there is no stream 'cats' to be the parent of 'pets'"
      ),
    ] as [(String, JSON, String)])
  func `a wrong stream is a finding with its place in the list`(key: String, value: JSON, expected: String) {
    #expect(
      Self.faults([Self.changed(Self.pets, key, value)]).contains(expected),
      "\(Self.faults([Self.changed(Self.pets, key, value)]))")
  }

  @Test func `a parent stands before its child, and a name stands once`() {
    #expect(
      Self.faults([Self.toys, Self.pets, Self.pets]) == [
        "/0/parent/stream: 'pets' stands behind its child 'toys'", "/2/name: 'pets' stands twice in the list",
      ])
    #expect(
      Self.faults([Self.pets, Self.changed(Self.toys, "path", "toys")]) == [
        "/1/path: 'toys' is read for each record of its parent, and 'toys' does not hold {parent}"
      ])
  }

  @Test func `two streams are not one class, whatever their '_'`() {
    let named = { Self.changed(Self.pets, "name", $0) }
    #expect(
      Self.faults([named("a_b"), named("a__b"), named("none")]) == [
        "/1/name: 'a__b' and 'a_b' would both be the class ABStream"
      ])
  }

  @Test func `the schema of records knows keys and cursors from other fields`() {
    let schema = JSON.parse(rendered("<%= s | stream_schema %>", ["s": data(Self.pets)], as: .json)).value
    #expect(schema?["properties"]?["id"] == ["type": "integer"])
    #expect(schema?["properties"]?["name"] == ["type": ["null", "string"]])
    #expect(
      schema?["properties"]?["updated_at"] == [
        "type": "string", "format": "date-time", "airbyte_type": "timestamp_with_timezone",
      ])
  }

  @Test func `sample records have distinct keys and ascending cursors, and are the same each time`() throws {
    let text = rendered("<%= s | sample_records(400) %>", ["s": data(Self.pets)], as: .json)
    let records = try #require(JSON.parse(text).value?.array)
    #expect(records.count == 400)
    #expect(Set(records.compactMap { $0["id"]?.int }).count == 400)
    let cursors = records.compactMap { $0["updated_at"]?.string }
    #expect(cursors == cursors.sorted() && Set(cursors).count == 400)
    #expect(cursors.first == "2024-01-01T00:00:00Z")
    #expect(cursors[59] == "2024-02-29T00:00:00Z")
    #expect(cursors[366] == "2025-01-01T00:00:00Z")
    #expect(
      records[0] == [
        "id": 1, "name": "Ada", "price": JSON(.number(JSONNumber(text: "10.5"))), "is_sold": true,
        "tags": ["Tag 1", "Tag 2"], "updated_at": "2024-01-01T00:00:00Z",
      ])
    #expect(text == rendered("<%= s | sample_records(400) %>", ["s": data(Self.pets)], as: .json))
  }

  @Test func `a child's sample record leaves its parent's key to the connector`() {
    let records = JSON.parse(rendered("<%= s | sample_records(2) %>", ["s": data(Self.toys)], as: .json))
      .value
    #expect(records == [["id": "toys-1", "at": 1_704_067_200], ["id": "toys-2", "at": 1_704_153_600]])
  }

  @Test func `the configured catalog reads each stream in the best way`() {
    let list: JSON = [
      Self.pets, Self.changed(Self.pets, "primary_key", []), Self.changed(Self.pets, "cursor", .null),
    ]
    let catalog = JSON.parse(rendered("<%= s | configured_catalog %>", ["s": data(list)], as: .json)).value
    let modes = catalog?["streams"]?.array?.map {
      "\($0["sync_mode"]?.string ?? "") \($0["destination_sync_mode"]?.string ?? "")"
    }
    #expect(modes == ["incremental append_dedup", "incremental append", "full_refresh overwrite"])
    #expect(catalog?["streams"]?[0]?["primary_key"] == [["id"]])
    #expect(catalog?["streams"]?[0]?["cursor_field"] == ["updated_at"])
  }
}
