import Findings
import OrderedCollections

/// What each keyword asks for, and what is wrong where it cannot be read.
extension SchemaCompiler {
  /// Nil for a keyword that asks for nothing by itself.
  mutating func demand(
    _ keyword: String, _ value: JSON, _ siblings: JSONObject, at location: Int
  ) -> Demand? {
    switch keyword {
    case "type": types(value, location).map { .type($0) }
    case "enum": choices(value, location)
    case "const": .constant(value)
    case "minimum", "exclusiveMinimum":
      number(keyword, value, location).map { .minimum($0, isExclusive: keyword != "minimum") }
    case "maximum", "exclusiveMaximum":
      number(keyword, value, location).map { .maximum($0, isExclusive: keyword != "maximum") }
    case "multipleOf": multiple(value, location)
    case "minLength": count(keyword, value, location).map { .length(.least($0)) }
    case "maxLength": count(keyword, value, location).map { .length(.most($0)) }
    case "pattern": pattern(value.string, value, keyword, location).map { .pattern($0) }
    case "format": format(value, location)
    case "minItems": count(keyword, value, location).map { .itemCount(.least($0)) }
    case "maxItems": count(keyword, value, location).map { .itemCount(.most($0)) }
    case "minProperties": count(keyword, value, location).map { .memberCount(.least($0)) }
    case "maxProperties": count(keyword, value, location).map { .memberCount(.most($0)) }
    case "uniqueItems": flag(keyword, value, location) == true ? .uniqueItems : nil
    case "required": strings(keyword, value, location).map { .required($0) }
    default: applicator(keyword, value, siblings, location)
    }
  }

  /// The keywords that hold schemas.
  private mutating func applicator(
    _ keyword: String, _ value: JSON, _ siblings: JSONObject, _ location: Int
  ) -> Demand? {
    switch keyword {
    case "items": items(value, siblings, location)
    case "contains": node(below: location, keyword).map { .contains($0) }
    case "propertyNames": node(below: location, keyword).map { .memberNames($0) }
    case "not": node(below: location, keyword).map { .not($0) }
    case "allOf": list(keyword, value, location).map { .all($0) }
    case "anyOf": list(keyword, value, location).map { .any($0) }
    case "oneOf": list(keyword, value, location).map { .one($0) }
    case "if": condition(siblings, location)
    case "dependencies": dependencies(value, location)
    case "properties", "patternProperties", "additionalProperties":
      members(keyword, value, siblings, location)
    case "definitions": value.object == nil ? malformed(keyword, location, "an object", value) : nil
    default: nil
    }
  }

  private mutating func types(_ value: JSON, _ location: Int) -> TypeSet? {
    let names = value.array ?? [value]
    guard !names.isEmpty else {
      malformed("type", location, "'type' must name at least one type")
      return nil
    }
    var types: TypeSet = []
    for name in names {
      guard let type = name.string.flatMap(TypeSet.named) else {
        let meant = name.string.flatMap(Self.meantType)
        let all = TypeSet.names.map(\.name).joined(separator: ", ")
        malformed(
          "type", location, "'type' must be one of \(all), not \(name.described)",
          remedy: meant.map { "Write '\($0)'." })
        return nil
      }
      types.insert(type)
    }
    return types
  }

  /// The type that a word of another language stands for.
  private static func meantType(_ name: String) -> String? {
    let others = [
      "int": "integer", "long": "integer", "float": "number", "double": "number", "decimal": "number",
      "str": "string", "text": "string", "date": "string", "datetime": "string", "bool": "boolean",
      "list": "array", "dict": "object", "map": "object", "none": "null",
    ]
    return others[name.lowercased()] ?? nearestName(to: name, among: TypeSet.names.map(\.name))
  }

  private mutating func choices(_ value: JSON, _ location: Int) -> Demand? {
    guard let choices = value.array else { return malformed("enum", location, "a list", value) }
    return .choices(Set(choices.map(JSONSameness.init)), choices)
  }

  private mutating func number(_ keyword: String, _ value: JSON, _ location: Int) -> JSONNumber? {
    if let number = value.number { return number }
    if keyword.hasPrefix("exclusive"), value.bool != nil {
      let bound = keyword == "exclusiveMinimum" ? "minimum" : "maximum"
      malformed(
        keyword, location, "'\(keyword)' must be a number; true and false are draft-04's way",
        remedy: "Give '\(keyword)' the number and delete '\(bound)'.")
      return nil
    }
    malformed(keyword, location, "'\(keyword)' must be a number, not \(value.described)")
    return nil
  }

  private mutating func multiple(_ value: JSON, _ location: Int) -> Demand? {
    guard let number = number("multipleOf", value, location) else { return nil }
    let divisor = Decimal(number.text)
    guard !divisor.isNegative, !divisor.digits.isEmpty else {
      return malformed("multipleOf", location, "a number above 0", value)
    }
    guard divisor.significand != nil else {
      return malformed("multipleOf", location, "a number of at most 18 digits", value)
    }
    return .multiple(number)
  }

  private mutating func count(_ keyword: String, _ value: JSON, _ location: Int) -> Int? {
    guard let number = value.number, number.isWhole, !Decimal(number.text).isNegative else {
      malformed(
        keyword, location, "'\(keyword)' must be a whole number of at least 0, not \(value.described)")
      return nil
    }
    return number.int ?? .max
  }

  private mutating func flag(_ keyword: String, _ value: JSON, _ location: Int) -> Bool? {
    if value.bool == nil {
      malformed(keyword, location, "'\(keyword)' must be true or false, not \(value.described)")
    }
    return value.bool
  }

  private mutating func strings(_ keyword: String, _ value: JSON, _ location: Int) -> [String]? {
    guard let names = value.array?.compactMap(\.string), names.count == value.array?.count else {
      let isFlag = value.bool != nil
      malformed(
        keyword, location, "'\(keyword)' must be a list of names, not \(value.described)",
        remedy: isFlag ? "List the name in the 'required' of the object around it." : nil)
      return nil
    }
    guard Set(names).count == names.count else {
      malformed(keyword, location, "'\(keyword)' must not repeat a name")
      return nil
    }
    return names
  }

  private mutating func pattern(
    _ source: String?, _ value: JSON, _ keyword: String, _ location: Int
  ) -> Pattern? {
    guard let source else {
      malformed(keyword, location, "'\(keyword)' must be a string, not \(value.described)")
      return nil
    }
    do throws(PatternFault) {
      return try Pattern(source)
    } catch {
      report(
        "schema.pattern", location, keyword,
        "the regular expression \(quoted(source)) cannot be read: \(error.message), at byte \(error.offset)")
      return nil
    }
  }

  private mutating func format(_ value: JSON, _ location: Int) -> Demand? {
    guard let name = value.string else { return malformed("format", location, "a string", value) }
    // A format that nobody here knows only describes, as the specification says.
    return checksFormats ? Format(rawValue: name).map { .format($0) } : nil
  }

  private mutating func items(_ value: JSON, _ siblings: JSONObject, _ location: Int) -> Demand? {
    guard let list = value.array else { return .items(first: [], rest: node(below: location, "items")) }
    let first = list.indices.compactMap { node(below: location, "items", String($0)) }
    return .items(first: first, rest: node(below: location, "additionalItems"))
  }

  private mutating func list(_ keyword: String, _ value: JSON, _ location: Int) -> [Int]? {
    guard let list = value.array, !list.isEmpty else {
      malformed(
        keyword, location, "'\(keyword)' must be a list of at least one schema, not \(value.described)")
      return nil
    }
    return list.indices.compactMap { node(below: location, keyword, String($0)) }
  }

  private mutating func condition(_ siblings: JSONObject, _ location: Int) -> Demand? {
    guard let test = node(below: location, "if") else { return nil }
    return .condition(test, then: node(below: location, "then"), otherwise: node(below: location, "else"))
  }

  private mutating func dependencies(_ value: JSON, _ location: Int) -> Demand? {
    guard value.object != nil else { return malformed("dependencies", location, "an object", value) }
    return .dependencies(
      value.members.compactMap { name, value in
        guard value.array != nil else {
          return node(below: location, "dependencies", name).map { Dependency(name: name, demand: .node($0)) }
        }
        return strings("dependencies", value, location).map { Dependency(name: name, demand: .members($0)) }
      })
  }

  /// The three keywords about members work together; the first one written stands for all.
  private mutating func members(
    _ keyword: String, _ value: JSON, _ siblings: JSONObject, _ location: Int
  ) -> Demand? {
    if keyword != "additionalProperties", value.object == nil {
      return malformed(keyword, location, "an object", value)
    }
    let keywords = ["properties", "patternProperties", "additionalProperties"]
    guard siblings.keys.first(where: keywords.contains) == keyword else { return nil }
    var rules = MemberRules()
    for (name, _) in siblings["properties"]?.value.members ?? [] {
      rules.named[name] = node(below: location, "properties", name)
    }
    for (source, value) in siblings["patternProperties"]?.value.members ?? [] {
      guard let pattern = pattern(source, value, "patternProperties", location),
        let node = node(below: location, "patternProperties", source)
      else { continue }
      rules.patterns.append((pattern, node))
    }
    rules.rest = node(below: location, "additionalProperties")
    return .members(rules)
  }

  private mutating func malformed(
    _ keyword: String, _ location: Int, _ message: String, remedy: String? = nil
  ) {
    report("schema.malformed.\(keyword)", location, keyword, message, remedy: remedy)
  }

  /// Reports what a keyword must be, and gives nothing to ask for.
  private mutating func malformed(
    _ keyword: String, _ location: Int, _ wanted: String, _ value: JSON
  ) -> Demand? {
    malformed(keyword, location, "'\(keyword)' must be \(wanted), not \(value.described)")
    return nil
  }
}
