import Findings
import Schema

extension Rule {
  static let ct12 = Rule(
    "CT-12", .warning, "airbyte_type is a known one and stands on the type and format it belongs to",
    why: """
      Destinations choose the column's type by it and fall back to text when the parts do not fit. The \
      acceptance test has this check and never runs it.
      """,
    source: "supported data types documentation; CDK standard test test_discover",
    passes: """
      {"streams": [{"name": "a", "json_schema": {"properties": {"at": {"type": ["null", "string"],
        "format": "date-time", "airbyte_type": "timestamp_with_timezone"}}}}]}
      """,
    fails: """
      {"streams": [{"name": "a", "json_schema": {"properties": {"at": {"type": "integer",
        "format": "date-time"}}}}]}
      """,
    check: .catalog { catalog in
      catalog.streams.flatMap(\.schemas).flatMap { schema in
        [oddType(schema), oddFormat(schema)].compactMap { $0 }
      }
    })

  private static func oddType(_ schema: SchemaNode) -> Breach? {
    guard let written = schema.node["airbyte_type"] else { return nil }
    guard let type = written.string.flatMap(AirbyteType.init) else {
      return written.breach(
        "\(quote(written.string ?? written.value.text())) is no airbyte_type",
        remedy: suggest(written.string ?? "", of: AirbyteType.names))
    }
    let types = schema.node.possibleTypes
    let fits = types.contains(type.base) || (type == .integer && types.contains("integer"))
    guard fits || types.isEmpty else {
      return written.breach(
        "\(type.rawValue) stands on the type \(list(types.sorted()))", remedy: "Write the type \(type.base).")
    }
    guard let format = type.format, schema.node["format"]?.string != format else { return nil }
    return written.breach(
      "\(type.rawValue) needs the format \(format)", remedy: "Add \"format\": \"\(format)\".")
  }

  private static func oddFormat(_ schema: SchemaNode) -> Breach? {
    let types = schema.node.possibleTypes
    guard let written = schema.node["format"], let format = written.string,
      ["date", "time", "date-time"].contains(format), !types.isEmpty, !types.contains("string")
    else { return nil }
    return written.breach(
      "the format \(format) stands on the type \(list(types.sorted()))",
      remedy: "Write the type string, or take the format out.")
  }
}
