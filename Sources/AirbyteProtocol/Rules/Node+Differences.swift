import Schema

/// One place where two values differ.
struct Difference {
  let node: Node
  /// Ends before "than in …".
  let what: String
}

extension Node {
  /// Where this value differs from another, at the places of this one; the order of keys does not count.
  func differences(from other: JSON) -> [Difference] {
    switch (value.kind, other.kind) {
    case (.object, .object): memberDifferences(from: other)
    case (.array(let mine), .array(let theirs)) where mine.count == theirs.count:
      zip(items, theirs).flatMap { $0.differences(from: $1) }
    default: value.isSame(as: other) ? [] : [Difference(node: self, what: "the value is another one")]
    }
  }

  private func memberDifferences(from other: JSON) -> [Difference] {
    let missing = other.members.map(\.key).filter { value[$0] == nil }
    let here = missing.map { Difference(node: self, what: "\(quote($0)) is missing here, other") }
    return here
      + members.flatMap { key, member in
        guard let theirs = other[key] else {
          return [Difference(node: member, what: "\(quote(key)) is only here, other")]
        }
        return member.differences(from: theirs)
      }
  }
}
