package import Schema

extension Question {
  /// The value that a text stands for, as a flag or the environment gives it.
  ///
  /// Lists of choices are separated by commas; fields and streams are JSON or YAML.
  package func value(fromText text: String) -> JSON {
    switch type {
    case .text, .multiline, .choice, .path: return JSON(text)
    case .boolean: return Self.boolean(text).map { JSON($0) } ?? JSON(text)
    case .integer, .number:
      let parsed = JSON.parse(text)
      return parsed.value?.number == nil ? JSON(text) : parsed.value ?? JSON(text)
    case .choices:
      let parts = text.split(separator: ",").map { FilterCall.line(String($0)) }
      return JSON(parts.filter { !$0.isEmpty }.map { JSON($0) })
    case .specFields, .streams: return YAML.parse(text).value ?? JSON(text)
    }
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1", "on": true
    case "false", "no", "n", "0", "off": false
    default: nil
    }
  }
}
