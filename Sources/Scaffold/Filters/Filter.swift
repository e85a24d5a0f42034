/// What may stand behind `|`: a closed list, so that no template runs code.
package enum Filter: String, CaseIterable, Sendable {
  // Names; the results are identifiers.
  case snake, kebab, pascal, camel
  case screamingSnake = "screaming_snake"
  case gradlePath = "gradle_path"
  case dockerName = "docker_name"
  // Texts.
  case title, upper, lower, line, replace, placeholders, contains, plus, split
  case startsWith = "starts_with"
  case endsWith = "ends_with"
  // Lists and records.
  case join, length, first, last, `where`, having, map, flatten, sort, unique, keys, values
  case defaultValue = "default"
  case defaultMember = "default_member"
  // How a value is inserted.
  case `as`
  // Airbyte's terms.
  case jsonSchema = "json_schema"
  case streamSchema = "stream_schema"
  case sampleRecords = "sample_records"
  case sampleConfig = "sample_config"
  case configuredCatalog = "configured_catalog"

  /// How many arguments it takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .replace, .placeholders, .where, .defaultMember: 2...2
    case .contains, .having, .startsWith, .endsWith, .plus, .split, .join, .map, .defaultValue, .as,
      .sampleRecords:
      1...1
    case .sort, .jsonSchema, .sampleConfig: 0...1
    default: 0...0
    }
  }

  func arityMessage(given: Int) -> String {
    let wanted =
      argumentCounts.lowerBound == argumentCounts.upperBound
      ? Self.counted(argumentCounts.lowerBound) : "at most \(Self.counted(argumentCounts.upperBound))"
    return "'\(rawValue)' takes \(wanted), not \(given)"
  }

  private static func counted(_ count: Int) -> String {
    switch count {
    case 0: "no argument"
    case 1: "1 argument"
    default: "\(count) arguments"
    }
  }
}
