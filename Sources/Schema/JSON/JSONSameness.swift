import OrderedCollections

/// A value that equals another when JSON Schema says so: 1 is 1.0, and the order of keys does not matter.
package struct JSONSameness: Hashable {
  package let value: JSON

  package init(_ value: JSON) { self.value = value }

  package static func == (left: JSONSameness, right: JSONSameness) -> Bool {
    left.value.isSame(as: right.value)
  }

  package func hash(into hasher: inout Hasher) {
    switch value.kind {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .number(let number): hasher.combine(Decimal(number.text))
    case .string(let text): hasher.combine(text)
    case .array(let items): for item in items { hasher.combine(JSONSameness(item)) }
    case .object(let members): hasher.combine(Self.hash(members))
    }
  }

  /// Adds up the members' hashes, so that their order does not count.
  private static func hash(_ members: JSONObject) -> Int {
    members.reduce(0) { sum, member in
      var hasher = Hasher()
      hasher.combine(member.key)
      hasher.combine(JSONSameness(member.value.value))
      return sum &+ hasher.finalize()
    }
  }
}

extension JSON {
  /// Whether two values mean the same to JSON Schema: 1 is 1.0, and the order of keys does not matter.
  package func isSame(as other: JSON) -> Bool {
    switch (kind, other.kind) {
    case (.number(let left), .number(let right)): left.isSameValue(as: right)
    // Swift also holds strings equal that only look alike; JSON does not.
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { key, member in right[key]?.value.isSame(as: member.value) ?? false }
    default: kind == other.kind
    }
  }
}
