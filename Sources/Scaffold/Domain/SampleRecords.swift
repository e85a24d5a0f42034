import OrderedCollections
import Schema

/// Records of a stream that look like an API's: the same on every run, keys distinct, cursors ascending.
///
/// A child's field for its parent's key is left out: the connector adds it.
enum SampleRecords {
  static func records(of stream: StreamDefinition, count: Int) -> JSON {
    JSON((1...max(count, 1)).prefix(count).map { record($0, of: stream) })
  }

  private static func record(_ number: Int, of stream: StreamDefinition) -> JSON {
    let fields = stream.fields.filter { $0.name != stream.parent?.field }
    return JSON(members: fields.map { ($0.name, value(of: $0, number, stream)) })
  }

  /// 2023-12-31, the day before the first record's.
  private static let start = 19_722

  private static func value(of field: RecordField, _ number: Int, _ stream: StreamDefinition) -> JSON {
    if stream.primaryKey.contains(field.name) { return key(field.type, number, stream.name) }
    if let cursor = stream.cursor, cursor.field == field.name {
      return position(cursor.format, field.type, number)
    }
    return plain(field, number)
  }

  private static func key(_ type: RecordField.ValueType, _ number: Int, _ stream: String) -> JSON {
    switch type {
    case .integer, .number: JSON(number)
    case .date, .dateTime: moment(type, number)
    case .string, .boolean, .object, .array: JSON("\(stream)-\(number)")
    }
  }

  private static func position(
    _ format: StreamCursor.Format, _ type: RecordField.ValueType, _ number: Int
  ) -> JSON {
    switch format {
    case .dateTime: moment(.dateTime, number)
    case .date: moment(.date, number)
    case .epochSeconds: epoch((start + number) * 86_400, type)
    case .epochMilliseconds: epoch((start + number) * 86_400_000, type)
    }
  }

  private static func epoch(_ value: Int, _ type: RecordField.ValueType) -> JSON {
    type == .string ? JSON("\(value)") : JSON(value)
  }

  private static func moment(_ type: RecordField.ValueType, _ number: Int) -> JSON {
    let day = CalendarDay(daysSince1970: start + number).text
    return type == .date ? JSON(day) : JSON("\(day)T00:00:00Z")
  }

  private static func plain(_ field: RecordField, _ number: Int) -> JSON {
    switch field.type {
    case .string: JSON(text(field.name, number))
    case .integer: JSON(field.name.hasSuffix("_id") ? number : number * 3)
    case .number: JSON(.number(JSONNumber(text: "\(number * 10).5")))
    case .boolean: JSON(number % 2 == 1)
    case .date, .dateTime: moment(field.type, number)
    case .object: ["label": JSON(text("label", number))]
    case .array: [JSON(text("tag", number)), JSON(text("tag", number + 1))]
    }
  }

  private static func text(_ name: String, _ number: Int) -> String {
    let word = name.split(separator: "_").last.map(String.init) ?? name
    if let choices = words[word] { return choices[(number - 1) % choices.count] }
    switch word {
    case "email": return "person\(number)@example.com"
    case "url", "link", "href", "website": return "https://example.com/\(number)"
    case "phone": return "+1 555 01\(number < 10 ? "0" : "")\(number % 100)"
    case "id", "uuid", "key": return "\(name)-\(number)"
    default: return "\(Words.titled(name)) \(number)"
    }
  }

  private static let words: [String: [String]] = [
    "name": ["Ada", "Basil", "Clover", "Dotty", "Ember", "Fig"],
    "status": ["active", "pending", "closed"],
    "state": ["open", "closed"],
    "currency": ["EUR", "USD", "JPY"],
    "country": ["DE", "US", "JP"],
    "city": ["Berlin", "Boston", "Kyoto"],
    "color": ["black", "white", "brown"],
    "species": ["cat", "dog", "rabbit"],
    "language": ["en", "de", "ja"],
  ]
}
