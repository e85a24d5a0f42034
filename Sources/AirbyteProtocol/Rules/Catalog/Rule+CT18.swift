import Findings

extension Rule {
  static let ct18 = Rule(
    "CT-18", .error, "connections that were made with the catalog before keep working",
    why: """
      Destinations have tables with the old columns. A stream or field that is gone, or has another type, \
      breaks them; null may join a type, and new streams and fields are fine.
      """,
    source: "acceptance test discovery backward_compatibility",
    passes: Example(
      #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": ["integer", "null"]}}}}]}"#,
      beside: [
        (
          .earlierVersion,
          #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "integer"}}}}]}"#
        )
      ]),
    fails: Example(
      #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "string"}}}}]}"#,
      beside: [
        (
          .earlierVersion,
          #"{"streams": [{"name": "a", "json_schema": {"properties": {"id": {"type": "integer"}}}}]}"#
        )
      ]),
    check: .catalog { catalog in
      catalog.earlier.map { CatalogComparison.breaches(from: CatalogCase($0), to: catalog) } ?? []
    })
}
