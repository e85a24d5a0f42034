import OrderedCollections
import Schema

/// A configuration that is valid against the specification of the fields, with secrets that are plainly not real.
enum SampleConfig {
  /// Every field a person is asked for, and a hidden one when it is required.
  static func config(_ fields: [SpecField]) -> JSON {
    JSON(members: fields.filter { !$0.hidden || $0.required }.map { ($0.name, value(of: $0)) })
  }

  private static func value(of field: SpecField) -> JSON {
    if let chosen = field.defaultValue ?? field.choices.first ?? field.examples.first { return chosen }
    switch field.type {
    case .string: return JSON(text(for: field))
    case .integer, .number: return field.minimum ?? field.maximum ?? 1
    case .boolean: return true
    case .date: return "2024-01-01"
    case .dateTime: return "2024-01-01T00:00:00Z"
    case .stringList: return ["sample"]
    case .oneOf: return option(of: field)
    }
  }

  private static func text(for field: SpecField) -> String {
    let name = Words.split(field.name).map(Words.lowercased)
    return name.last == "url" && !field.secret
      ? "https://example.com" : (["sample"] + name).joined(separator: "-")
  }

  private static func option(of field: SpecField) -> JSON {
    guard let option = field.options.first else { return [:] }
    let discriminator = field.discriminator ?? SpecField.defaultDiscriminator
    return JSON(
      members: [(discriminator, JSON(option.value))]
        + config(option.fields).members.map { ($0.key, $0.value) })
  }
}
