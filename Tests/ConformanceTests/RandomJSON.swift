import Schema

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes schemas and values that often fit each other and often do not.
struct RandomJSON {
  var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(state: UInt64(seed)) }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &generator)] }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  static let names = [
    "id", "a", "name", "updated_at", "eight888", "a_name_of_seventeen", "a_name_of_Seventeen", "ß", "k\"ey",
    "", "four", "fives", "thirteen_long", "fourteen_bytes", "twenty_bytes_in_names",
    "a_name_longer_than_any_word_that_is_compared", "a_name_longer_than_any_word_that_is_Compared",
  ]
  static let strings = [
    "", "a", "abc", "abcdef", "ä", "日本", "a\"b", "line\nbreak", "2024-01-31", "2024-02-30", "2024-01-31 BC",
    "2024-01-31T10:00:00Z", "2024-01-31T10:00:00", "2024-01-31 10:00:00.25+02:00", "2024-13-01T00:00:00Z",
    "2024-01-28T24:00:00Z", "2024-01-28T23:59:60Z", "2024-01-05T07:08:09Z", "2024-01-05X07:08:09Z",
    "10:00:00",
    "10:00:00Z", "10:00", "https://example.com/a", "http://", "ftp://x", "https://exa mple", "a@b.io", "a@b",
    "@",
    "123e4567-e89b-12d3-a456-426614174000", "123e4567", "\u{7F}", "\u{1}", "2024-00-10", "2024-01-00",
    "2024-01-28Z",
    "2024-01-28T10:60:00Z", "2024-01-28T10:00:0Z ", "a choice of more bytes", "a choice of more Bytes",
  ]
  static let numbers = [
    "0", "-0", "1", "-1", "7", "3.0", "3.5", "1e2", "0.1", "100", "99.99", "-5.25", "12345678901234567890",
    "0.30000000000000004", "9007199254740993", "1E-3", "1234567", "12345678", "123456789", "1.12345678",
    "-1.5e+10", "0.00000001",
  ]

  mutating func schema(depth: Int = 3) -> JSON {
    var members: [(String, JSON)] = []
    let type = pick(
      depth > 0
        ? ["string", "number", "integer", "boolean", "null", "object", "array"]
        : ["string", "number", "integer", "boolean"])
    if chance(85) { members.append(("type", chance(40) ? ["null", JSON(type)] : JSON(type))) }
    switch type {
    case "string": members += stringKeywords()
    case "number", "integer": members += numberKeywords()
    case "object": members += objectKeywords(depth)
    case "array": if chance(80) { members.append(("items", schema(depth: depth - 1))) }
    default: break
    }
    if chance(4), depth > 0 {
      members.append((pick(["oneOf", "anyOf", "allOf"]), [schema(depth: 0), schema(depth: 0)]))
    }
    return JSON(members: members)
  }

  private mutating func stringKeywords() -> [(String, JSON)] {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return [("format", JSON(pick(["date", "uri", "email", "uuid", "ipv4"])))]
    case 1:
      return [
        ("format", "date-time"),
        ("airbyte_type", JSON(pick(["timestamp_with_timezone", "timestamp_without_timezone"]))),
      ]
    case 2: return [("format", JSON(pick(["time", "date-time"])))]
    case 3: return [("minLength", JSON(pick([0, 1, 2, 3]))), ("maxLength", JSON(pick([2, 3, 5])))]
    case 4: return [("enum", ["a", "abc", "ä", "a choice of more bytes", chance(50) ? .null : "abcdef"])]
    case 5: return [("pattern", "^[a-z]+$")]
    default: return []
    }
  }

  private mutating func numberKeywords() -> [(String, JSON)] {
    var keywords: [(String, JSON)] = []
    if chance(30) { keywords.append((pick(["minimum", "exclusiveMinimum"]), number())) }
    if chance(30) { keywords.append((pick(["maximum", "exclusiveMaximum"]), number())) }
    if chance(5) { keywords.append(("multipleOf", 0.5)) }
    if chance(5) { keywords.append(("enum", [1, 7, 3.5])) }
    return keywords
  }

  private mutating func objectKeywords(_ depth: Int) -> [(String, JSON)] {
    var properties: [(String, JSON)] = []
    for name in Self.names where chance(50) { properties.append((name, schema(depth: depth - 1))) }
    var keywords: [(String, JSON)] = [("properties", JSON(members: properties))]
    if chance(40) { keywords.append(("required", [JSON(pick(Self.names)), JSON(pick(Self.names))])) }
    if chance(15) { keywords.append(("additionalProperties", chance(50) ? false : schema(depth: 0))) }
    return keywords
  }

  mutating func number() -> JSON { JSON(.number(JSONNumber(text: pick(Self.numbers)))) }

  /// A value that mostly has the type that the schema asks for.
  mutating func value(for schema: JSON, depth: Int = 4) -> JSON {
    let types = schema["type"]?.string.map { [$0] } ?? schema["type"]?.array?.compactMap(\.string) ?? []
    let type =
      chance(10) || types.isEmpty
      ? pick(["string", "integer", "null", "boolean", "array", "object"]) : pick(types)
    switch type {
    case "string":
      let choices = schema["enum"]?.array?.compactMap(\.string) ?? []
      return JSON(chance(60) && !choices.isEmpty ? pick(choices) : pick(Self.strings))
    case "integer", "number": return number()
    case "boolean": return JSON(chance(50))
    case "array" where depth > 0:
      return JSON(
        (0..<Int.random(in: 0..<3, using: &generator)).map { _ in
          value(for: schema["items"] ?? [:], depth: depth - 1)
        })
    case "object" where depth > 0: return object(for: schema, depth: depth)
    default: return .null
    }
  }

  mutating func object(for schema: JSON, depth: Int = 4) -> JSON {
    var members: [(String, JSON)] = []
    for (name, part) in schema["properties"]?.members ?? [] where chance(85) {
      members.append((name, value(for: part, depth: depth - 1)))
    }
    if chance(20) { members.append((pick(Self.names + ["extra"]), value(for: [:], depth: depth - 1))) }
    if chance(20) { members.shuffle(using: &generator) }
    return JSON(members: members)
  }
}
