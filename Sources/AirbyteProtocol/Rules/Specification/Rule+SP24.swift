import Findings

extension Rule {
  static let sp24 = Rule(
    "SP-24", .info, "a field with the pattern of a date has the format date or date-time",
    why: "Only the format makes the form offer a date picker.",
    source: "acceptance test date_format",
    passes: """
      {"connectionSpecification": {"properties": {"start": {"type": "string", "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"start": {"type": "string",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}}}
      """,
    check: .specification { spec in
      spec.schemas.compactMap { schema in
        guard let pattern = schema.node["pattern"]?.string, schema.node["format"] == nil else { return nil }
        if pattern == DatePatterns.dayFirst { return dayFirst(schema) }
        guard let format = DatePatterns.format(of: pattern) else { return nil }
        return schema.node.breach(
          "\(schema.property.map(quote) ?? "a field") has the pattern of a \(format) and no format",
          remedy: "Add \"format\": \"\(format)\".")
      }
    })

  /// The acceptance test asks for the format beside this pattern, which no value can keep to both.
  private static func dayFirst(_ schema: SchemaNode) -> Breach {
    schema.node.breach(
      "\(schema.property.map(quote) ?? "a field") has the pattern of a date with the day first and no format",
      remedy: "Add \"format\": \"date\" and write the pattern \(DatePatterns.date)")
  }
}
