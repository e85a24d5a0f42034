import Findings
import OrderedCollections
import Schema

/// One property of the JSON Schema in which a tap tells its settings.
struct TapSetting {
  let name: String
  let schema: JSON
  let isRequired: Bool

  init(_ name: String, _ schema: JSON, isRequired: Bool) {
    self.name = name
    self.schema = schema
    self.isRequired = isRequired
  }

  /// Why a setting is no field of a specification.
  struct Reason: Error {
    let sentence: String
  }

  /// The field; values and patterns that it does not accept itself are left away before it is given up.
  var field: Result<SpecField, Reason> {
    guard let type else { return .failure(Reason(sentence: "a form has no field for \(typeName)")) }
    let whole = field(type, isPlain: false)
    if SpecFieldRules.findings([whole], answer: "fields").isEmpty { return .success(whole) }
    let plain = field(type, isPlain: true)
    guard let fault = SpecFieldRules.findings([plain], answer: "fields").first else { return .success(plain) }
    return .failure(Reason(sentence: fault.message))
  }

  private func field(_ type: SpecField.FieldType, isPlain: Bool) -> SpecField {
    let choices = type == .string && !isSecret ? schema["enum"]?.array?.filter { $0.string != nil } ?? [] : []
    return SpecField(
      name: name, title: line("title") ?? Words.titled(name), description: line("description") ?? "",
      type: type, required: isRequired, secret: isSecret, hidden: false, multiline: false,
      defaultValue: isPlain || isSecret ? nil : value("default"),
      pattern: isPlain || type != .string ? nil : schema["pattern"]?.string, patternDescriptor: nil,
      choices: choices, minimum: isPlain ? nil : number("minimum"),
      maximum: isPlain ? nil : number("maximum"),
      examples: isPlain || isSecret ? [] : schema["examples"]?.array ?? [], group: nil, sentAs: .nowhere,
      sentName: nil, role: nil, options: [], discriminator: nil)
  }

  private var typeNames: [String] {
    let type = schema["type"]
    return (type?.string.map { [$0] } ?? type?.array?.compactMap(\.string) ?? []).filter { $0 != "null" }
  }

  private var typeName: String {
    typeNames.isEmpty
      ? "a setting of no one type" : "values of the type \(typeNames.joined(separator: " or "))"
  }

  private var type: SpecField.FieldType? {
    guard typeNames.count == 1 else { return nil }
    switch (typeNames[0], schema["format"]?.string) {
    case ("string", "date"): return .date
    case ("string", "date-time"): return .dateTime
    case ("string", _): return .string
    case ("integer", _): return .integer
    case ("number", _): return .number
    case ("boolean", _): return .boolean
    case ("array", _):
      let items = TapSetting(name, schema["items"] ?? [:], isRequired: false)
      return items.typeNames == ["string"] ? .stringList : nil
    default: return nil
    }
  }

  private var isSecret: Bool {
    guard type == .string else { return false }
    let isMarked = ["secret", "writeOnly"].contains { schema[$0]?.bool == true }
    return isMarked || CredentialNames.isCredential(name) && schema["enum"] == nil
  }

  private func line(_ member: String) -> String? {
    schema[member]?.string.map(FilterCall.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func value(_ member: String) -> JSON? {
    schema[member].flatMap { $0.isNull ? nil : $0 }
  }

  private func number(_ member: String) -> JSON? {
    schema[member].flatMap { $0.number == nil ? nil : $0 }
  }
}
