import Findings

extension Rule {
  static let ct05 = Rule(
    "CT-05", .error, "the default cursor is a field of the stream",
    why: "Records are compared by it to find what is new, so each must be able to have it.",
    source: "acceptance test defined_cursors_exist_in_schema",
    passes: """
      {"streams": [{"name": "a", "default_cursor_field": ["at"],
        "json_schema": {"properties": {"at": {"type": "string"}}}}]}
      """,
    fails: """
      {"streams": [{"name": "a", "default_cursor_field": ["updated_at"],
        "json_schema": {"properties": {"at": {"type": "string"}}}}]}
      """,
    check: .catalog { catalog in
      catalog.streams.compactMap { stream in
        guard let cursor = stream.node["default_cursor_field"], !stream.defaultCursor.isEmpty,
          let schema = stream.schema, !schema.hasField(stream.defaultCursor)
        else { return nil }
        return cursor.breach(
          "the cursor \(quote(stream.defaultCursor)) is no field of \(stream.identity)",
          remedy: missingField(stream.defaultCursor, in: schema))
      }
    })

  /// A remedy for a path that leads nowhere.
  static func missingField(_ path: [String], in schema: Node) -> String {
    let names = (schema["properties"]?.members ?? []).map(\.key)
    guard path.count == 1, let meant = nearestName(to: path[0], among: names) else {
      return "Add the field to json_schema, or name one that is there."
    }
    return "Write \(quote(meant)), or add the field to json_schema."
  }
}
