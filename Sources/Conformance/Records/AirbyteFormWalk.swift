import AirbyteProtocol
import Findings
import Schema

/// Judges what JSON Schema leaves open and Airbyte does not: whether `1.0` is an integer, and how dates and
/// times are written.
///
/// Where a schema has alternatives, a value is fine when one that allows its type finds nothing wrong.
/// References are not followed; a stream's schema has none (CT-08).
struct AirbyteFormWalk {
  private(set) var misses: [RecordMiss] = []

  mutating func check(_ value: JSON, _ schema: JSON, at pointer: JSONPointer) {
    guard schema.object != nil, misses.count < 100 else { return }
    switch value.kind {
    case .number(let number): checkInteger(number, schema, pointer)
    case .string(let text): checkForm(text, schema, pointer)
    case .array(let items): checkItems(items, schema, pointer)
    case .object: checkMembers(value, schema, pointer)
    default: break
    }
    for part in schema["allOf"]?.array ?? [] { check(value, part, at: pointer) }
    for keyword in ["anyOf", "oneOf"] { checkAlternatives(value, schema[keyword]?.array ?? [], pointer) }
  }

  private mutating func checkInteger(_ number: JSONNumber, _ schema: JSON, _ pointer: JSONPointer) {
    let types = schema.typeNames
    // A number with a fraction is the schema checker's to report.
    guard types.contains("integer"), !types.contains("number"), !number.isInteger, number.isWhole else {
      return
    }
    misses.append(
      RecordMiss(
        rule: .rc02, keyword: "type", pointer: pointer,
        message: "\(name(pointer)) must be an integer, and \(quote(number.text)) is written as a number",
        remedy: "Write it without a fraction and without an exponent."))
  }

  private mutating func checkForm(_ text: String, _ schema: JSON, _ pointer: JSONPointer) {
    guard
      let form = TemporalForm(format: schema["format"]?.string, airbyteType: schema["airbyte_type"]?.string),
      !form.accepts(text)
    else { return }
    let rule = form.isDateTime ? Rule.rc03 : .rc04
    guard !form.inAnyZone.accepts(text) else { return missZone(rule, form, pointer) }
    misses.append(
      RecordMiss(
        rule: rule, keyword: "format", pointer: pointer,
        message: "\(name(pointer)) must be \(form.words), not \(quote(text))",
        remedy: "Convert it before it is sent, or change the schema."))
  }

  /// Destinations take such a value for UTC, or drop its zone, so that no sync fails over it.
  private mutating func missZone(_ rule: Rule, _ form: TemporalForm, _ pointer: JSONPointer) {
    misses.append(
      RecordMiss(
        rule: rule, keyword: "zone", pointer: pointer, message: "\(name(pointer)) must be \(form.words)",
        remedy: "Write it so, or name the other airbyte_type in the schema.", severity: .warning))
  }

  private mutating func checkItems(_ items: [JSON], _ schema: JSON, _ pointer: JSONPointer) {
    guard let written = schema["items"] else { return }
    for (index, item) in items.enumerated() {
      let part = written.array == nil ? written : written[index] ?? schema["additionalItems"] ?? true
      check(item, part, at: pointer.appending(index))
    }
  }

  private mutating func checkMembers(_ value: JSON, _ schema: JSON, _ pointer: JSONPointer) {
    let properties = schema["properties"]
    for (key, member) in value.members {
      guard let part = properties?[key] ?? schema["additionalProperties"] else { continue }
      check(member, part, at: pointer.appending(key))
    }
  }

  private mutating func checkAlternatives(_ value: JSON, _ variants: [JSON], _ pointer: JSONPointer) {
    let fitting = variants.filter { $0.allows(value) }
    let results = fitting.map { variant in
      var walk = AirbyteFormWalk()
      walk.check(value, variant, at: pointer)
      return walk.misses
    }
    guard !results.contains(where: \.isEmpty) else { return }
    misses += results.first ?? []
  }

  private func name(_ pointer: JSONPointer) -> String {
    pointer.tokens.isEmpty ? "the record" : quote(pointer.tokens)
  }
}

extension JSON {
  /// The types that a schema names; empty where it allows all.
  fileprivate var typeNames: [String] {
    self["type"]?.string.map { [$0] } ?? self["type"]?.array?.compactMap(\.string) ?? []
  }

  fileprivate func allows(_ value: JSON) -> Bool {
    let types = typeNames
    let name = value.typeName
    return types.isEmpty || types.contains(name) || (name == "integer" && types.contains("number"))
  }
}
