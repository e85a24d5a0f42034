import Findings
import Schema

extension FileRule {
  static let manifestFields = FileRule(
    "manifest.stream.field-unknown", .warning, "a stream's primary key and cursor are in its schema",
    why: """
      The catalog then names fields that no record is declared to have, and destinations cannot tell records apart. \
      Only schemas that stand in the manifest are looked at.
      """,
    source: "acceptance tests primary_keys_exist_in_schema and defined_cursors_exist_in_schema",
    passes: """
      -- manifest.yaml --
      type: DeclarativeSource
      streams:
        - type: DeclarativeStream
          name: pets
          primary_key: id
          schema_loader:
            type: InlineSchemaLoader
            schema: {type: object, properties: {id: {type: integer}}}
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      streams:
        - type: DeclarativeStream
          name: pets
          primary_key: uuid
          schema_loader:
            type: InlineSchemaLoader
            schema: {type: object, properties: {id: {type: integer}}}
      """
  ) { connector in
    guard let file = connector.manifestFile, let document = connector.document(file)?.value else { return [] }
    var references = ManifestReferences(document)
    let followed = references.followedDocument()
    guard references.fault == nil else { return [] }
    return (followed["streams"]?.array ?? []).enumerated().flatMap { index, stream in
      breaches(of: stream, at: JSONPointer(["streams", String(index)]), in: file, connector)
    }
  }

  private static func breaches(
    of stream: JSON, at pointer: JSONPointer, in file: String, _ connector: ConnectorCase
  ) -> [FileBreach] {
    guard let loader = stream["schema_loader"], loader["type"]?.string == "InlineSchemaLoader",
      let properties = loader["schema"]?["properties"]?.members.map(\.key), !properties.isEmpty
    else { return [] }
    let keys = names(in: stream["primary_key"], at: pointer.appending("primary_key"))
    let cursor = names(
      in: stream["incremental_sync"]?["cursor_field"],
      at: pointer.appending("incremental_sync").appending("cursor_field"))
    let stated = keys.map { ("primary key", $0) } + cursor.map { ("cursor", $0) }
    return stated.compactMap { word, name in
      guard let text = name.value.string, !text.contains("{{"), !text.contains("."),
        !properties.contains(text)
      else { return nil }
      let near = nearestName(to: text, among: properties)
      return FileBreach(
        at: connector.place(file, name.value, pointer: name.pointer),
        "the \(word) '\(text)' of \(stream["name"]?.string.map { "'\($0)'" } ?? "a stream") is not in its schema",
        remedy: near.map { "Write '\($0)', or add the field to the schema." }
          ?? "Add the field to the schema.")
    }
  }

  /// The names of a text or a list; of a path of keys only the first, which is a property of the record.
  private static func names(
    in value: JSON?, at pointer: JSONPointer
  ) -> [(value: JSON, pointer: JSONPointer)] {
    guard let value else { return [] }
    guard let items = value.array else { return [(value, pointer)] }
    return items.enumerated().compactMap { index, item in
      let place = pointer.appending(index)
      return item.array.map { path in path.first.map { ($0, place.appending(0)) } } ?? (item, place)
    }
  }
}
