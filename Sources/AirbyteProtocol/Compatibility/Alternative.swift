import Schema

/// One alternative of a `oneOf`, with what tells it from the others.
struct Alternative {
  let node: Node
  let name: String
  private let title: String?
  private let required: Set<String>
  private let fields: [String: JSON]
  /// The fields that can have one value alone.
  private let pins: [String: JSON]

  static func all(in list: Node) -> [Alternative] {
    let choice = SchemaNode(node: Node(["oneOf": list.value]), steps: [])
    let discriminator = choice.discriminators.count == 1 ? choice.discriminators.first : nil
    return list.items.enumerated().map { Alternative($1, number: $0 + 1, toldBy: discriminator) }
  }

  private init(_ node: Node, number: Int, toldBy discriminator: String?) {
    self.node = node
    title = node["title"]?.string
    required = Set(node["required"]?.strings ?? [])
    let members = node["properties"]?.value.members ?? []
    fields = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    pins = fields.compactMapValues { field in
      let choices = field["enum"]?.array ?? []
      return field["const"] ?? (choices.count == 1 ? choices[0] : nil)
    }
    let constant = discriminator.flatMap { [pins] in pins[$0] }.map(shown)
    name = constant ?? title ?? "number \(number)"
  }

  /// How sure it is that one became the other, the weightiest reason first; nil where a constant says otherwise.
  func likeness(to other: Alternative) -> [Double]? {
    let shared = pins.filter { other.pins[$0.key] != nil }
    let agreeing = shared.count { pin in other.pins[pin.key]?.isSame(as: pin.value) == true }
    guard shared.isEmpty || agreeing > 0 else { return nil }
    let names = Set(fields.keys), others = Set(other.fields.keys)
    let all = names.union(others)
    return [
      node.value.isSame(as: other.node.value) ? 1 : 0, Double(2 * agreeing - shared.count),
      title != nil && title == other.title ? 1 : 0,
      all.isEmpty ? 1 : Double(names.intersection(others).count) / Double(all.count),
    ]
  }
}

extension Alternative {
  /// Whether it is certain that no value of another, which was valid, fits this one.
  ///
  /// Forms write only the fields that their alternative declares.
  func excludes(_ index: Int, of others: [Alternative]) -> Bool {
    let other = others[index]
    if required.contains(where: { other.fields[$0] == nil }) { return true }
    return pins.contains { name, value in
      guard let theirs = other.pins[name], !theirs.isSame(as: value) else { return false }
      if required.contains(name) || other.required.contains(name) { return true }
      // A value without the field was of no use before, where a third alternative took it as well.
      return others.indices.contains { $0 != index && others[$0].takesAll(of: other, without: name) }
    }
  }

  /// Whether it takes each value of another that lacks a field.
  private func takesAll(of other: Alternative, without name: String) -> Bool {
    let known = ["properties", "required", "type", "title", "description", "order", "additionalProperties"]
    let isOpen = node.value["additionalProperties"].map { $0.bool == true } ?? true
    guard isOpen, node.value.members.allSatisfy({ known.contains($0.key) }) else { return false }
    guard required.isSubset(of: other.required.subtracting([name])) else { return false }
    return fields.allSatisfy { key, schema in
      key == name || other.fields[key].map { $0.isSame(as: schema) } ?? true
    }
  }
}
