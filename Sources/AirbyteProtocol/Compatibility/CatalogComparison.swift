import Schema

/// What of a source's catalog changed so that existing connections may break.
enum CatalogComparison {
  static func breaches(from old: CatalogCase, to new: CatalogCase) -> [Breach] {
    let later = Dictionary(new.streams.map { ($0.identity, $0) }) { first, _ in first }
    return old.streams.flatMap { before in
      guard let after = later[before.identity] else {
        return [new.catalog.breach("the stream \(before.identity) is gone", remedy: remedy)]
      }
      return cursor(before, after) + fields(before.schema, after.schema, in: after)
    }
  }

  private static let remedy = "Keep it as it was, or declare the breaking change in metadata.yaml."

  private static func cursor(_ before: DiscoveredStream, _ after: DiscoveredStream) -> [Breach] {
    guard !before.defaultCursor.isEmpty, before.defaultCursor != after.defaultCursor else { return [] }
    let place = after.node["default_cursor_field"] ?? after.node
    return [place.breach("the default cursor was \(quote(before.defaultCursor))", remedy: remedy)]
  }

  private static func fields(_ old: Node?, _ new: Node?, in stream: DiscoveredStream) -> [Breach] {
    guard let old, let new else { return [] }
    return kind(old, new)
      + (old["properties"]?.members ?? []).flatMap { name, before -> [Breach] in
        guard let after = new["properties"]?[name] else {
          return [new.breach("the field \(quote(name)) of \(stream.identity) is gone", remedy: remedy)]
        }
        return fields(before, after, in: stream)
      } + fields(old.object("items"), new.object("items"), in: stream)
  }

  /// A destination's column has one type: only null may join, and nothing may change the form of the values.
  private static func kind(_ old: Node, _ new: Node) -> [Breach] {
    let before = Set(SchemaNode(node: old, steps: []).types),
      after = Set(SchemaNode(node: new, steps: []).types)
    let types =
      before == after || before.union(["null"]) == after
      ? []
      : [(new["type"] ?? new).breach("the type was \(list(before.sorted()))", remedy: remedy)]
    return types
      + ["format", "airbyte_type"].filter { key in
        (old.value[key] ?? .null).isSame(as: new.value[key] ?? .null) == false
      }.map { key in
        let was = old[key].map { quote($0.value.text()) } ?? "absent"
        return (new[key] ?? new).breach("\(key) was \(was)", remedy: remedy)
      }
  }
}
