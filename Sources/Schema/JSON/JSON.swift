package import Findings
package import OrderedCollections

/// A JSON value that keeps the order of keys and, when it was read from text, where each part stands.
///
/// YAML and TOML are read into the same value, so every rule is written once.
package struct JSON: Sendable {
  package var kind: Kind
  /// Where the value stands in the text it was read from; nil for a value made in memory.
  package var span: TextSpan?

  package init(_ kind: Kind, span: TextSpan? = nil) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSON])
    case object(JSONObject)
  }
}

/// The members of an object by key, in the order they were written.
///
/// Keys are compared as Swift compares strings: two spellings of one accented letter are one key.
package typealias JSONObject = OrderedDictionary<String, JSONMember>

/// A member of an object: its value, and where its key stands.
package struct JSONMember: Equatable, Sendable {
  package var keySpan: TextSpan?
  package var value: JSON

  package init(_ value: JSON, keySpan: TextSpan? = nil) {
    self.value = value
    self.keySpan = keySpan
  }

  /// Places do not take part: a value equals itself wherever it stands.
  package static func == (left: JSONMember, right: JSONMember) -> Bool { left.value == right.value }
}

extension JSON: Equatable {
  /// Places do not take part: a value equals itself wherever it stands.
  package static func == (left: JSON, right: JSON) -> Bool { left.kind == right.kind }
}
