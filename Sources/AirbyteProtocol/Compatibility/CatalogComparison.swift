import Schema

/// What of a source's catalog changed so that existing connections may break.
enum CatalogComparison {
  static func breaches(from old: CatalogCase, to new: CatalogCase) -> [Breach] {
    let later = Dictionary(new.streams.map { ($0.identity, $0) }) { first, _ in first }
    return old.streams.flatMap { before in
      guard let after = later[before.identity] else {
        return [
          (new.catalog["streams"] ?? new.catalog).breach(
            "the stream \(before.identity) is gone", remedy: remedy)
        ]
      }
      return cursor(before, after)
        + StreamComparison(stream: after).fields(before.schema, after.schema, FieldPath())
    }
  }

  fileprivate static let remedy = "Keep it as it was, or declare the breaking change in metadata.yaml."

  private static func cursor(_ before: DiscoveredStream, _ after: DiscoveredStream) -> [Breach] {
    guard !before.defaultCursor.isEmpty, before.defaultCursor != after.defaultCursor else { return [] }
    let now = after.defaultCursor.isEmpty ? "none" : quote(after.defaultCursor)
    return [
      (after.node["default_cursor_field"] ?? after.node).breach(
        "the default cursor of \(after.identity) went from \(quote(before.defaultCursor)) to \(now)",
        remedy: remedy)
    ]
  }
}

/// Compares the fields of one stream, which are columns of a destination's table.
private struct StreamComparison {
  let stream: DiscoveredStream

  func fields(_ old: Node?, _ new: Node?, _ path: FieldPath) -> [Breach] {
    guard let old, let new else { return [] }
    return types(old, new, path) + forms(old, new, path)
      + (old["properties"]?.members ?? []).flatMap { name, before -> [Breach] in
        let path = path.appending(.property(name))
        guard let after = new["properties"]?[name] else {
          return [breach(new["properties"] ?? new, path, "is gone")]
        }
        return fields(before, after, path)
      } + fields(old.object("items"), new.object("items"), path.appending(.items))
  }

  /// A column has one type: only null may join.
  private func types(_ old: Node, _ new: Node, _ path: FieldPath) -> [Breach] {
    let (before, after) = (SchemaTypes(old), SchemaTypes(new))
    let (earlier, later) = (Set(before.names), Set(after.names))
    guard earlier != later, earlier.union(["null"]) != later else { return [] }
    return [breach(new["type"] ?? new, path, "went from \(before) to \(after)")]
  }

  /// Nothing may change the form of the values.
  private func forms(_ old: Node, _ new: Node, _ path: FieldPath) -> [Breach] {
    ["format", "airbyte_type"].compactMap { key in
      let (before, after) = (old[key]?.value, new[key]?.value)
      guard !(before ?? .null).isSame(as: after ?? .null) else { return nil }
      let words = [before, after].map { $0.map { quote(shown($0)) } ?? "none" }
      return breach(new[key] ?? new, path, "went from \(key) \(words[0]) to \(words[1])")
    }
  }

  private func breach(_ node: Node, _ path: FieldPath, _ predicate: String) -> Breach {
    node.breach(
      "in the stream \(stream.identity) \(path.ofRecord) \(predicate)", remedy: CatalogComparison.remedy)
  }
}

extension FieldPath {
  /// The same where the whole is a record.
  fileprivate var ofRecord: String { isWhole ? "the record" : description }
}
