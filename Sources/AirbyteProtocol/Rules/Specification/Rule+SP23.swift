import Findings

extension Rule {
  static let sp23 = Rule(
    "SP-23", .info, "a field with the format date or date-time has a pattern, with the year first",
    why: """
      The form checks what is typed against the pattern, and picks a date picker by the format. The \
      acceptance test suggests a pattern with the day first for dates; that contradicts the format and \
      Airbyte's own documentation, so it is reported here.
      """,
    source: "connector specification reference; acceptance test date_pattern",
    passes: """
      {"connectionSpecification": {"properties": {"start": {"type": "string", "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}
      """,
    fails: #"{"connectionSpecification": {"properties": {"start": {"type": "string", "format": "date"}}}}"#,
    check: .specification { spec in spec.schemas.compactMap(oddDatePattern) })

  private static func oddDatePattern(_ schema: SchemaNode) -> Breach? {
    let format = schema.node["format"]?.string
    guard format == "date" || format == "date-time" else { return nil }
    let wanted = format == "date" ? DatePatterns.date : DatePatterns.dateTime
    guard let pattern = schema.node["pattern"] else {
      return schema.node.breach(
        "\(schema.property.map(quote) ?? "a field") has the format \(format ?? "") and no pattern",
        remedy: "Add the pattern \(wanted)")
    }
    guard pattern.string == DatePatterns.dayFirst else { return nil }
    return pattern.breach(
      "the pattern has the day first, the format \(format ?? "") has the year first",
      remedy: "Write the pattern \(wanted)")
  }
}
