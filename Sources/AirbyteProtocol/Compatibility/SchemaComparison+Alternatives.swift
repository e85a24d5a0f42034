import Schema

extension SchemaComparison {
  /// Pairs the alternatives of `oneOf` by what tells them apart, wherever they stand in the list.
  ///
  /// A value must fit exactly one of them, so that one which comes to fit values of another breaks those.
  mutating func compareAlternatives(_ old: Node, _ new: Node) {
    guard let written = new["oneOf"] else { return }
    guard let before = old["oneOf"] else {
      return add(written, "took any value and takes one of several alternatives now")
    }
    let earlier = Alternative.all(in: before), later = Alternative.all(in: written)
    let pairs = AlternativePairs(earlier, later)
    for (index, variant) in earlier.enumerated() {
      guard let match = pairs.partner(of: index) else {
        add(written, "the alternative \(quote(variant.name))", "is gone")
        continue
      }
      compare(variant.node, later[match].node, below: .alternative(variant.name))
      let others = earlier.indices.filter { other in
        other != index && variant.excludes(other, of: earlier) && !later[match].excludes(other, of: earlier)
      }
      noteOverlap(later[match], with: others.map { earlier[$0].name }, isNew: false)
    }
    for index in later.indices where !pairs.taken.contains(index) {
      let others = earlier.indices.filter { !later[index].excludes($0, of: earlier) }
      noteOverlap(later[index], with: others.map { earlier[$0].name }, isNew: true)
    }
  }

  private mutating func noteOverlap(_ variant: Alternative, with others: [String], isNew: Bool) {
    guard !others.isEmpty else { return }
    add(
      variant.node, "the alternative \(quote(variant.name))",
      "\(isNew ? "is new and" : "changed so that it") may fit values of \(list(others)) as well, which then fit more than one"
    )
  }
}

/// Finds out which alternative became which.
private struct AlternativePairs {
  let earlier: [Alternative]
  let later: [Alternative]
  private(set) var taken: Set<Int> = []
  private var partners: [Int: Int] = [:]

  init(_ earlier: [Alternative], _ later: [Alternative]) {
    (self.earlier, self.later) = (earlier, later)
    // The surest pairs first: what is the same in all, then by constants, title, fields, and place.
    let ranked = earlier.indices.flatMap { old in
      later.indices.compactMap { new in
        earlier[old].likeness(to: later[new]).map { (old, new, $0 + [-abs(Double(old - new))]) }
      }
    }.sorted { $1.2.lexicographicallyPrecedes($0.2) }
    for (old, new, _) in ranked where partners[old] == nil && !taken.contains(new) {
      partners[old] = new
      taken.insert(new)
    }
  }

  func partner(of index: Int) -> Int? { partners[index] }
}
