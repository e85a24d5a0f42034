package import Findings

/// What the protocol says one kind of object holds.
///
/// Keys that do not stand here are allowed, as the protocol allows them.
package struct MessageShape: Sendable {
  /// The object's name in the protocol's schema.
  package let name: String
  package let fields: [MessageField]

  init(_ name: String, _ fields: [MessageField]) {
    self.name = name
    self.fields = fields
  }
}

/// One field of a protocol object.
package struct MessageField: Sendable {
  package let name: String
  package let shape: ValueShape
  package let presence: Presence
  /// The version that brought it; nil where it was there in December 2020.
  package let since: String?
  /// A rule of its own judges the field, so that the shape's check passes it over.
  let rule: String?

  init(
    _ name: String, _ shape: ValueShape, _ presence: Presence = .optional, since: String? = nil,
    rule: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.presence = presence
    self.since = since
    self.rule = rule
  }

  /// Whether the field must be there and not be null.
  package enum Presence: Sendable {
    case required, optional
    /// Required today, optional in December 2020.
    case requiredSince
    /// Optional today, required in December 2020.
    case formerlyRequired
  }
}

/// What a field holds.
package indirect enum ValueShape: Sendable {
  case string, integer, number, boolean, object, anything
  case choice([String])
  case list(ValueShape)
  case shaped(MessageShape)

  static let path = ValueShape.list(.string)
}

/// Which state of the protocol messages are held against.
package enum ProtocolEra: String, CaseIterable, Sendable {
  /// Version 0.18.0.
  case current
  /// Version 0.0.1, as it was in December 2020: six message types, closed objects, one kind of state.
  case december2020

  /// Whether a rule's finding counts: some ask for members that came later.
  package func knows(_ finding: Finding) -> Bool {
    let later = [Rule.sp28.id, Rule.cc02.id, Rule.ct16.id]
    return self == .current || !later.contains(finding.rule)
  }
}
