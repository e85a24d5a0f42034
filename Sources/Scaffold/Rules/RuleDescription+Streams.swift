package import Findings

extension RuleDescription {
  /// What the streams that are asked for must obey.
  package static let streamRules: [RuleDescription] = [
    rule(
      "streams.none", .error, "a source has a stream",
      "Discover would answer with nothing, and check has nothing to try.",
      passes: "streams: [{name: orders, path: /orders}]", fails: "streams: []"),
    rule(
      "streams.name", .error, "a stream has a name of its own of small letters, digits and '_'",
      "It becomes a table, a file name and a name in the code.",
      passes: "name: line_items", fails: "name: Line items"),
    rule(
      "streams.fields", .error, "a stream has fields, each with a name of its own",
      "Without a schema a destination makes no columns.",
      passes: "fields: [{name: id, type: integer}]", fails: "fields: []"),
    rule(
      "streams.field", .error, "a key, cursor or parent names a field of its stream",
      "It would be missing in every record.",
      passes: "{primary_key: [id], fields: [{name: id}]}", fails: "{primary_key: [uid], fields: [{name: id}]}"
    ),
    rule(
      "streams.path", .error, "a path stands in an address and names only what is known",
      "Another name would be sent to the API as it is.",
      passes: "path: users/{parent}/orders", fails: "path: users/../orders"),
    rule(
      "streams.cursor", .error, "a cursor's field has a type that its format fits",
      "States would compare dates as texts, or the other way round.",
      passes: "{field: updated_at, type: timestamp, format: iso8601}",
      fails: "{field: updated_at, type: boolean, format: iso8601}"),
    rule(
      "streams.pagination", .error, "pagination has what its style needs",
      "The second page could not be asked for.",
      passes: "{style: cursor, token_path: [next]}", fails: "{style: cursor}"),
    rule(
      "streams.parent", .error, "a parent stands before its child and has the key",
      "The child asks the API once for each record of its parent.",
      passes: "streams: users, then orders with parent users",
      fails: "streams: orders with parent users, then users"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "Hangar's templates; rules CT-01 to CT-17", passes: passes,
      fails: fails)
  }
}
