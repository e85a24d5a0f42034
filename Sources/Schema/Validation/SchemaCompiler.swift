import Findings
import OrderedCollections

/// Turns schema documents into nodes, without recursion: what is found is queued.
struct SchemaCompiler {
  private(set) var locations = SchemaLocations()
  private(set) var nodes: [SchemaNode] = []
  var findings: [Finding] = []
  let checksFormats: Bool
  private let documents: [String: JSON]
  private var nodeAt: [Int: Int] = [:]
  private var queue: [Int] = []

  init(documents: [String: JSON], checksFormats: Bool) {
    self.documents = Dictionary(
      documents.map { (SchemaURI($0.key).document, $0.value) }, uniquingKeysWith: { first, _ in first })
    self.checksFormats = checksFormats
  }

  /// Compiles a document and all that it refers to; returns the root's node.
  mutating func compile(_ schema: JSON, file: String?) -> Int {
    let location = locations.add(document: schema, at: "", file: file)
    survey(location)
    let root = node(at: location)
    while let next = queue.popLast() { fill(next) }
    cutEndlessReferences()
    return root
  }

  /// Finds the schemas of a document, so that their addresses are known before a reference asks for one.
  private mutating func survey(_ root: Int) {
    var open = [root]
    while let location = open.popLast() {
      _ = node(at: location)
      open += subschemas(of: location)
    }
  }

  private mutating func subschemas(of location: Int) -> [Int] {
    var found: [Int] = []
    for (keyword, member) in locations.all[location].value.object ?? [:] {
      guard let shape = SubschemaShape.of(keyword, member.value) else { continue }
      guard let child = locations.child(of: location, keyword) else { continue }
      switch shape {
      case .single: found.append(child)
      case .list: found += grandchildren(child, (0..<(member.value.array?.count ?? 0)).map(String.init))
      case .map:
        found += grandchildren(child, member.value.members.filter { $0.value.array == nil }.map(\.key))
      }
    }
    return found
  }

  private mutating func grandchildren(_ parent: Int, _ tokens: [String]) -> [Int] {
    tokens.compactMap { locations.child(of: parent, $0) }
  }

  /// The node of a location, to be filled later.
  mutating func node(at location: Int) -> Int {
    if let known = nodeAt[location] { return known }
    nodes.append(SchemaNode(location: location))
    nodeAt[location] = nodes.count - 1
    queue.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// The node of a schema below a location.
  mutating func node(below location: Int, _ tokens: String...) -> Int? {
    var next = location
    for token in tokens {
      guard let child = locations.child(of: next, token) else { return nil }
      next = child
    }
    return node(at: next)
  }

  private mutating func fill(_ index: Int) {
    let location = nodes[index].location
    let value = locations.all[location].value
    switch value.kind {
    case .bool(true): break
    case .bool(false): nodes[index].constraints = [Constraint(keyword: "", demand: .nothing)]
    case .object(let members): fill(index, from: members)
    default:
      report(
        "schema.malformed", location, nil, "a schema must be an object, true or false, not \(value.described)"
      )
    }
  }

  private mutating func fill(_ index: Int, from members: JSONObject) {
    let location = nodes[index].location
    nodes[index].title = members["title"]?.value.string
    nodes[index].patternDescriptor = members["pattern_descriptor"]?.value.string
    nodes[index].isSecret =
      members["airbyte_secret"]?.value.bool == true || members["writeOnly"]?.value.bool == true
      || members["format"]?.value.string == "password"
    // Draft-07: beside a reference, other keywords do not count.
    if let reference = members["$ref"]?.value {
      let demand = self.reference(reference, at: location)
      nodes[index].constraints = demand.map { [Constraint(keyword: "$ref", demand: $0)] } ?? []
      return
    }
    for (keyword, member) in members {
      guard let demand = demand(keyword, member.value, members, at: location) else { continue }
      nodes[index].constraints.append(Constraint(keyword: keyword, demand: demand))
    }
  }

  private mutating func reference(_ value: JSON, at location: Int) -> Demand? {
    guard let text = value.string else {
      report("schema.malformed.ref", location, "$ref", "'$ref' must be a string, not \(value.described)")
      return nil
    }
    let address = SchemaURI(text, base: locations.all[location].base)
    guard let document = document(address.document) else {
      if Self.metaschemas.contains(address.document) { return .schema }
      report(
        "schema.reference.not-at-hand", location, "$ref",
        "the document that \(quoted(text)) leads to is not at hand, so nothing is checked against it",
        severity: .notChecked)
      return nil
    }
    return target(of: address, in: document).map { .reference($0) }
      ?? unresolved(text, address, in: document, location)
  }

  private static let metaschemas: Set = [
    "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema",
  ]

  private mutating func document(_ address: String) -> Int? {
    let uri = SchemaURI(document: address)
    if let known = locations.find(uri) { return known }
    guard let document = documents[address] else { return nil }
    let root = locations.add(document: document, at: address, file: address)
    survey(root)
    return root
  }

  private mutating func target(of address: SchemaURI, in document: Int) -> Int? {
    guard address.fragment.hasPrefix("/") else {
      if address.fragment.isEmpty { return node(at: document) }
      return locations.find(address).map { node(at: $0) }
    }
    guard let pointer = JSONPointer(parsing: address.fragment) else { return nil }
    var location = document
    for token in pointer.tokens {
      guard let child = locations.child(of: location, token) else { return nil }
      location = child
    }
    if nodeAt[location] == nil { survey(location) }
    return node(at: location)
  }

  private mutating func unresolved(
    _ text: String, _ address: SchemaURI, in document: Int, _ location: Int
  ) -> Demand? {
    let tokens = JSONPointer(parsing: address.fragment)?.tokens ?? []
    let siblings = locations.all[document].value[JSONPointer(tokens.dropLast())]?.members.map(\.key) ?? []
    let near = tokens.last.flatMap { nearestName(to: $0, among: siblings) }
    report(
      "schema.reference.unresolved", location, "$ref", "there is nothing where \(quoted(text)) leads to",
      remedy: near.map { "Write '\($0)' for '\(tokens.last ?? "")'." })
    return nil
  }

  /// Takes the keywords off schemas that lead to themselves with no step into the value between.
  private mutating func cutEndlessReferences() {
    var search = EndlessReferenceSearch(nodes: nodes)
    for index in search.found() {
      nodes[index].constraints = []
      report(
        "schema.reference.endless", nodes[index].location, nil,
        "the schema refers to itself for the same value, so it asks for nothing")
    }
  }

  /// Adds a finding about a schema or one of its keywords.
  mutating func report(
    _ rule: String, _ location: Int, _ keyword: String?, _ message: String, remedy: String? = nil,
    severity: Severity = .error
  ) {
    guard findings.count < Parsed.limit else { return }
    let place = locations.place(location, keyword: keyword)
    findings.append(Finding(rule, severity, at: place, message, remedy: remedy))
  }
}

extension SchemaLocations {
  /// Where a schema, or the value of one of its keywords, stands.
  func place(_ location: Int, keyword: String?) -> Place {
    let schema = all[location]
    let pointer = pointer(location)
    guard let keyword, !keyword.isEmpty else {
      return Place(file: schema.file, span: schema.value.span, pointer: pointer.description)
    }
    let span = schema.value[keyword]?.span ?? schema.value.span
    return Place(file: schema.file, span: span, pointer: pointer.appending(keyword).description)
  }
}

/// How the schemas under a keyword are arranged.
enum SubschemaShape {
  case single, list, map

  static func of(_ keyword: String, _ value: JSON) -> SubschemaShape? {
    switch keyword {
    case "additionalItems", "additionalProperties", "contains", "propertyNames", "if", "then", "else", "not":
      .single
    case "items": value.array == nil ? .single : .list
    case "allOf", "anyOf", "oneOf": value.array == nil ? nil : .list
    case "properties", "patternProperties", "definitions", "$defs", "dependencies":
      value.object == nil ? nil : .map
    default: nil
    }
  }
}
