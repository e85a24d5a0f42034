import OrderedCollections
import Schema

/// The JSON Schema of a stream's records.
enum RecordSchema {
  static func schema(_ stream: StreamDefinition) -> JSON {
    [
      "$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
      "properties": JSON(members: stream.fields.map { ($0.name, property($0, of: stream)) }),
      "additionalProperties": true,
    ]
  }

  /// Keys and cursors are never null; every other field may be.
  private static func property(_ field: RecordField, of stream: StreamDefinition) -> JSON {
    let isKey = stream.primaryKey.contains(field.name) || stream.cursor?.field == field.name
    let type = typeName(field.type)
    var property: JSON = ["type": isKey ? JSON(type) : ["null", JSON(type)]]
    switch field.type {
    case .date: property["format"] = "date"
    case .dateTime:
      property["format"] = "date-time"
      property["airbyte_type"] = "timestamp_with_timezone"
    case .object: property["additionalProperties"] = true
    case .string, .integer, .number, .boolean, .array: break
    }
    return property
  }

  private static func typeName(_ type: RecordField.ValueType) -> String {
    switch type {
    case .date, .dateTime: "string"
    case .string, .integer, .number, .boolean, .object, .array: type.rawValue
    }
  }
}
