import OrderedCollections
import Schema

/// A configuration that is valid against the specification of the fields, with secrets that are plainly not real.
enum SampleConfig {
  /// Which values the secrets get.
  enum Secrets: String, CaseIterable {
    case sample
    /// Valid against the specification, and not what the fake of the API accepts.
    case wrong
  }

  /// Every field that is required, sent somewhere, or has an example or default.
  static func config(_ fields: [SpecField], secrets: Secrets = .sample) -> JSON {
    JSON(members: fields.filter(isSet).map { ($0.name, value(of: $0, secrets)) })
  }

  private static func isSet(_ field: SpecField) -> Bool {
    field.required || field.sentAs != .nowhere || field.defaultValue != nil || !field.examples.isEmpty
  }

  private static func value(of field: SpecField, _ secrets: Secrets) -> JSON {
    if field.secret, secrets == .wrong { return "wrong" }
    if let chosen = field.examples.first ?? field.defaultValue ?? field.choices.first { return chosen }
    switch field.type {
    case .string: return JSON(text(for: field))
    case .integer, .number: return field.minimum ?? field.maximum ?? 1
    case .boolean: return true
    case .date: return "2024-01-01"
    case .dateTime: return "2024-01-01T00:00:00Z"
    case .stringList: return ["sample"]
    case .oneOf: return option(of: field, secrets)
    }
  }

  private static func text(for field: SpecField) -> String {
    let name = Words.split(field.name).map(Words.lowercased)
    return name.last == "url" && !field.secret
      ? "https://example.com" : (["sample"] + name).joined(separator: "-")
  }

  private static func option(of field: SpecField, _ secrets: Secrets) -> JSON {
    guard let option = field.options.first else { return [:] }
    let discriminator = field.discriminator ?? SpecField.defaultDiscriminator
    return JSON(
      members: [(discriminator, JSON(option.value))]
        + config(option.fields, secrets: secrets).members.map { ($0.key, $0.value) })
  }
}
