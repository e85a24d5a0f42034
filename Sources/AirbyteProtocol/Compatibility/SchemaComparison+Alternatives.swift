import Schema

extension SchemaComparison {
  /// Pairs the alternatives of `oneOf` by their constant or title, wherever they stand in the list.
  mutating func compareAlternatives(_ old: Node, _ new: Node) {
    guard let written = new["oneOf"] else { return }
    guard let before = old["oneOf"] else {
      return add(written, "took any value and takes one of several alternatives now")
    }
    let earlier = Alternatives(before), later = Alternatives(written)
    for (key, variant) in earlier.keyed {
      guard let match = later[key] else {
        add(written, "the alternative \(quote(key))", "is gone")
        continue
      }
      compare(variant, match, below: .alternative(key))
    }
    for (key, variant) in later.keyed where earlier[key] == nil && !later.areTold {
      add(
        variant, "the alternative \(quote(key))",
        "is new, and no constant tells it from the others, so that earlier values may fit both")
    }
  }
}

/// The alternatives of a `oneOf`, each with what it is told by.
private struct Alternatives {
  let keyed: [(key: String, node: Node)]
  /// Whether a constant tells each alternative from all others.
  let areTold: Bool

  init(_ list: Node) {
    let choice = SchemaNode(node: Node(["oneOf": list.value]), steps: [])
    let discriminator = choice.discriminators.count == 1 ? choice.discriminators.first : nil
    keyed = list.items.enumerated().map { index, variant in
      let constant = discriminator.flatMap { variant["properties"]?[$0]?.value["const"] }
      let key = constant.map { $0.string ?? $0.text() } ?? variant["title"]?.string
      return (key ?? "number \(index + 1)", variant)
    }
    areTold = discriminator != nil && Set(keyed.map(\.key)).count == keyed.count
  }

  subscript(key: String) -> Node? { keyed.first { $0.key == key }?.node }
}
