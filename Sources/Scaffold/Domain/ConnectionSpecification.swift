import OrderedCollections
package import Schema

/// The `connectionSpecification` of a list of fields, by the rules Airbyte's tools check.
package enum ConnectionSpecification {
  package static func schema(_ fields: [SpecField], title: String?) -> JSON {
    var schema: JSON = ["$schema": "http://json-schema.org/draft-07/schema#"]
    if let title { schema["title"] = JSON(title) }
    schema["type"] = "object"
    schema["required"] = required(fields)
    schema["properties"] = properties(fields)
    let groups = fields.compactMap(\.group)
    if !groups.isEmpty { schema["groups"] = Self.groups(groups) }
    schema["additionalProperties"] = true
    return schema
  }

  private static func required(_ fields: [SpecField]) -> JSON {
    JSON(fields.filter(\.required).map { JSON($0.name) })
  }

  private static func properties(_ fields: [SpecField]) -> JSON {
    JSON(members: fields.enumerated().map { ($1.name, property($1, order: $0)) })
  }

  /// Each group once, in the order of its first field.
  private static func groups(_ ids: [String]) -> JSON {
    JSON(OrderedSet(ids).map { ["id": JSON($0), "title": JSON(Words.titled($0))] })
  }

  private static func property(_ field: SpecField, order: Int) -> JSON {
    var property = type(of: field)
    if !field.title.isEmpty { property["title"] = JSON(field.title) }
    if !field.description.isEmpty { property["description"] = JSON(field.description) }
    property["order"] = JSON(order)
    if let group = field.group { property["group"] = JSON(group) }
    if field.secret { property["airbyte_secret"] = true }
    if field.hidden { property["airbyte_hidden"] = true }
    if field.multiline { property["multiline"] = true }
    property["default"] = field.defaultValue
    property["enum"] = field.choices.isEmpty ? nil : JSON(field.choices)
    property["minimum"] = field.minimum
    property["maximum"] = field.maximum
    property["examples"] = field.examples.isEmpty ? nil : JSON(field.examples)
    if let pattern = field.effectivePattern {
      property["pattern"] = JSON(pattern.expression)
      property["pattern_descriptor"] = pattern.descriptor.map { JSON($0) }
    }
    return property
  }

  private static func type(of field: SpecField) -> JSON {
    switch field.type {
    case .string: ["type": "string"]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .date: ["type": "string", "format": "date"]
    case .dateTime: ["type": "string", "format": "date-time"]
    case .stringList: ["type": "array", "items": ["type": "string"]]
    case .oneOf: ["type": "object", "oneOf": JSON(field.options.map { variant($0, of: field) })]
    }
  }

  /// One alternative: an object with the discriminator's constant first.
  private static func variant(_ option: FieldOption, of field: SpecField) -> JSON {
    let discriminator = field.discriminator ?? SpecField.defaultDiscriminator
    let constant: JSON = ["type": "string", "const": JSON(option.value), "order": 0]
    let others = option.fields.enumerated().map { ($1.name, property($1, order: $0 + 1)) }
    let required = [discriminator] + option.fields.filter(\.required).map(\.name)
    return [
      "title": JSON(option.title), "type": "object", "required": JSON(required.map { JSON($0) }),
      "properties": JSON(members: [(discriminator, constant)] + others),
    ]
  }
}

extension SpecField {
  static let defaultDiscriminator = "type"

  /// The field's own pattern, or the one that its type brings.
  var effectivePattern: (expression: String, descriptor: String?)? {
    if let pattern { return (pattern, patternDescriptor) }
    return switch type {
    case .date: ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "YYYY-MM-DD")
    case .dateTime:
      ("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "YYYY-MM-DDTHH:mm:ssZ")
    default: nil
    }
  }
}
