import Findings

extension Rule {
  static let ct15 = Rule(
    "CT-15", .info, "a resumable stream sets source_defined_cursor",
    why: """
      The description of is_resumable asks for it: what is resumed is the source's own cursor, even one made up for \
      the purpose. Nothing breaks without it: the Python CDK resumes full refreshes page by page and leaves it out.
      """,
    source: "protocol schema, AirbyteStream.source_defined_cursor",
    passes: """
      {"streams": [{"name": "a", "is_resumable": true, "source_defined_cursor": true,
        "default_cursor_field": ["at"]}]}
      """,
    fails: #"{"streams": [{"name": "a", "is_resumable": true}]}"#,
    check: .catalog { catalog in
      catalog.streams.filter { $0.isResumable && !$0.hasSourceDefinedCursor }.map {
        ($0.node["is_resumable"] ?? $0.node).breach(
          "\($0.identity) is resumable and source_defined_cursor is not set",
          remedy: "Add \"source_defined_cursor\": true.")
      }
    })
}
