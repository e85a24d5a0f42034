import Schema

/// A schema that stands inside another, with the steps that lead to it.
///
/// Only places where JSON Schema expects a schema are visited: a property that happens to be called `not`
/// is no keyword.
struct SchemaNode: Sendable {
  let node: Node
  /// From the outermost schema, which has none.
  let steps: [Step]

  enum Step: Equatable, Sendable {
    case property(String)
    /// One of the alternatives of `oneOf`, `anyOf` or `allOf`.
    case variant(String, Int)
    case items
    /// Any other keyword that holds a schema, with the name or index inside it where there is one.
    case keyword(String)
  }

  static func all(in root: Node) -> [SchemaNode] {
    var found: [SchemaNode] = []
    SchemaNode(node: root, steps: []).collect(into: &found)
    return found
  }

  private func collect(into found: inout [SchemaNode]) {
    guard node.value.object != nil else { return }
    found.append(self)
    for child in children { child.collect(into: &found) }
  }

  private var children: [SchemaNode] {
    node.members.flatMap { key, member -> [SchemaNode] in
      switch key {
      case "properties":
        member.members.map { step(.property($0.key), $0.node) }
      case "oneOf", "anyOf", "allOf":
        member.items.enumerated().map { step(.variant(key, $0), $1) }
      case "items":
        member.value.array == nil ? [step(.items, member)] : member.items.map { step(.items, $0) }
      case "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas":
        member.members.map { step(.keyword(key), $0.node) }
      case "additionalProperties", "additionalItems", "contains", "propertyNames", "not", "if", "then",
        "else":
        [step(.keyword(key), member)]
      default: []
      }
    }
  }

  private func step(_ step: Step, _ node: Node) -> SchemaNode {
    SchemaNode(node: node, steps: steps + [step])
  }
}

extension SchemaNode {
  /// The property's name when the schema is a property's own.
  var property: String? { if case .property(let name) = steps.last { name } else { nil } }

  var isVariant: Bool { if case .variant = steps.last { true } else { false } }

  /// The types that `type` names; empty where it is absent.
  var types: [String] { node["type"].map { $0.string.map { [$0] } ?? $0.strings ?? [] } ?? [] }

  var properties: [(key: String, node: Node)] { node["properties"]?.members ?? [] }

  /// The alternatives of `oneOf`.
  var variants: [Node] { node["oneOf"]?.items ?? [] }

  /// The properties that are there, with a `const`, in every alternative of `oneOf`.
  var discriminators: [String] {
    guard let first = variants.first?["properties"] else { return [] }
    return first.members.map(\.key).filter { name in
      variants.allSatisfy { $0["properties"]?[name]?.value["const"] != nil }
    }
  }
}

extension Node {
  /// Whether a path of names leads to a property of this schema, through alternatives and lists of them too.
  func hasField(_ path: some Collection<String>) -> Bool { !fields(path).isEmpty }

  /// The schemas that a path of names leads to: more than one where alternatives differ.
  func fields(_ path: some Collection<String>) -> [Node] {
    guard let name = path.first else { return [self] }
    let rest = path.dropFirst()
    let own = self["properties"]?[name].map { $0.fields(rest) } ?? []
    return own
      + ["oneOf", "anyOf", "allOf"].flatMap { self[$0]?.items ?? [] }.flatMap { $0.fields(path) }
  }

  /// The types that a value of this schema may have, through its alternatives; empty where it does not say.
  var possibleTypes: Set<String> {
    let own = self["type"].map { $0.string.map { [$0] } ?? $0.strings ?? [] } ?? []
    let others = ["oneOf", "anyOf"].flatMap { self[$0]?.items ?? [] }
    return others.reduce(into: Set(own)) { $0.formUnion($1.possibleTypes) }
  }
}
