import Schema

extension SchemaComparison {
  mutating func compareBounds(_ old: Node, _ new: Node) {
    for bound in Bound.all {
      guard let written = new[bound.keyword], let after = written.value.number else { continue }
      let before = old[bound.keyword]?.value.number ?? bound.harmless
      guard let before else {
        add(written, bound.keyword, "is new: \(after.text)")
        continue
      }
      let tighter = bound.isLower ? before.isLess(than: after) : after.isLess(than: before)
      if tighter { add(written, bound.keyword, "went from \(before.text) to \(after.text)") }
    }
    compareMultiple(old, new)
  }

  private mutating func compareMultiple(_ old: Node, _ new: Node) {
    guard let written = new["multipleOf"] else { return }
    if old["multipleOf"]?.value.isSame(as: written.value) == true { return }
    if let before = old["multipleOf"]?.value.double, let after = written.value.double, after > 0 {
      let quotient = before / after
      // A fraction such as 0.1 is no exact double.
      if (quotient - quotient.rounded()).magnitude < 1e-9 { return }
    }
    let now = shown(written.value)
    guard let known = old["multipleOf"] else { return add(written, "multipleOf", "is new: \(now)") }
    add(written, "multipleOf", "went from \(shown(known.value)) to \(now), which does not divide it")
  }

  /// Keywords of which every new value is breaking, and none at all is not.
  mutating func compareFixed(_ old: Node, _ new: Node) {
    for keyword in ["pattern", "const", "format", "airbyte_type", "contentEncoding"] {
      guard let written = new[keyword] else { continue }
      guard let before = old[keyword] else {
        add(written, keyword, "is new: \(quote(shown(written.value)))")
        continue
      }
      if !before.value.isSame(as: written.value) {
        add(written, keyword, "went from \(quote(shown(before.value))) to \(quote(shown(written.value)))")
      }
    }
    if new["uniqueItems"]?.value.bool == true, old["uniqueItems"]?.value.bool != true {
      add(new, "items", "must differ from one another now")
    }
    if let written = new["additionalProperties"], written.value.bool != true,
      old["additionalProperties"]?.value.isSame(as: written.value) != true
    {
      add(written, "further properties", "are not accepted as they were")
    }
  }

  /// Keywords that describe fields: without one of them its fields are gone.
  mutating func compareStructure(_ old: Node, _ new: Node) {
    let keywords = [
      "oneOf", "anyOf", "allOf", "items", "$ref", "patternProperties", "definitions", "$defs",
    ]
    for keyword in keywords where new[keyword] == nil {
      guard let before = old[keyword], before.value.bool != true, before.value != [:] else { continue }
      add(new, keyword, "is gone")
    }
  }

  /// Keywords whose meaning is not compared: they may stay or go, but not come or change.
  mutating func compareUnknown(_ old: Node, _ new: Node) {
    let keywords = [
      "not", "if", "then", "else", "anyOf", "allOf", "contains", "propertyNames", "patternProperties",
      "dependencies", "dependentRequired", "dependentSchemas", "additionalItems", "$ref",
    ]
    for keyword in keywords {
      guard let written = new[keyword], old[keyword]?.value.isSame(as: written.value) != true else {
        continue
      }
      let change = old[keyword] == nil ? "is new" : "changed"
      add(written, keyword, "\(change), and what that means for earlier values is not known")
    }
  }
}

/// A keyword with a number that values are held against.
private struct Bound {
  let keyword: String
  let isLower: Bool
  /// The value that forbids nothing, where there is one.
  let harmless: JSONNumber?

  static let all = [
    Bound(keyword: "minimum", isLower: true, harmless: nil),
    Bound(keyword: "exclusiveMinimum", isLower: true, harmless: nil),
    Bound(keyword: "minLength", isLower: true, harmless: JSONNumber(0)),
    Bound(keyword: "minItems", isLower: true, harmless: JSONNumber(0)),
    Bound(keyword: "minProperties", isLower: true, harmless: JSONNumber(0)),
    Bound(keyword: "maximum", isLower: false, harmless: nil),
    Bound(keyword: "exclusiveMaximum", isLower: false, harmless: nil),
    Bound(keyword: "maxLength", isLower: false, harmless: nil),
    Bound(keyword: "maxItems", isLower: false, harmless: nil),
    Bound(keyword: "maxProperties", isLower: false, harmless: nil),
  ]
}
