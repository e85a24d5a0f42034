/// One schema, ready to be applied; other schemas are meant by their index in the list of all.
struct SchemaNode: Sendable {
  var constraints: [Constraint] = []
  /// Where the schema stands, as an index into the places of the compiled schema.
  var location: Int
  var title: String?
  /// Airbyte's own words for what the pattern asks for.
  var patternDescriptor: String?
  /// Whether the value must never be shown.
  var isSecret = false
}

/// A keyword with what it asks for.
struct Constraint: Sendable {
  var keyword: String
  var demand: Demand
}

/// What a keyword asks of a value.
enum Demand: Sendable {
  /// The schema `false`.
  case nothing
  case type(TypeSet)
  case choices(Set<JSONSameness>, [JSON])
  case constant(JSON)

  case minimum(JSONNumber, isExclusive: Bool)
  case maximum(JSONNumber, isExclusive: Bool)
  case multiple(JSONNumber)

  case length(AtLeastOrMost)
  case pattern(Pattern)
  case format(Format)

  case itemCount(AtLeastOrMost)
  case uniqueItems
  case items(first: [Int], rest: Int?)
  case contains(Int)

  case memberCount(AtLeastOrMost)
  case required([String])
  case members(MemberRules)
  case memberNames(Int)
  case dependencies([Dependency])

  case reference(Int)
  case all([Int])
  case any([Int])
  case one([Int])
  case not(Int)
  case condition(Int, then: Int?, otherwise: Int?)
  /// The value must be a schema itself, as the address of draft-07's own schema asks.
  case schema
}

enum AtLeastOrMost: Sendable {
  case least(Int)
  case most(Int)
}

struct MemberRules: Sendable {
  var named: [String: Int] = [:]
  var patterns: [(pattern: Pattern, node: Int)] = []
  /// For members that neither a name nor a pattern covers.
  var rest: Int?
}

struct Dependency: Sendable {
  var name: String
  var demand: Demand

  enum Demand: Sendable {
    case members([String])
    case node(Int)
  }
}

/// The types of JSON Schema; every integer is a number too.
struct TypeSet: OptionSet, Sendable {
  var rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  static let number = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)

  static let names: [(name: String, type: TypeSet)] = [
    ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean),
    ("array", .array), ("object", .object), ("null", .null),
  ]

  static func named(_ name: String) -> TypeSet? { names.first { $0.name == name }?.type }

  func allows(_ value: JSON) -> Bool {
    switch value.kind {
    case .null: contains(.null)
    case .bool: contains(.boolean)
    case .number(let number): contains(.number) || (contains(.integer) && number.isWhole)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    }
  }
}
