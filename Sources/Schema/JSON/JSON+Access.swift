package import Findings
import OrderedCollections

extension JSON {
  package var isNull: Bool { kind == .null }

  package var bool: Bool? { if case .bool(let value) = kind { value } else { nil } }

  package var string: String? { if case .string(let value) = kind { value } else { nil } }

  package var number: JSONNumber? { if case .number(let value) = kind { value } else { nil } }

  /// The number when it is whole and has room in an `Int`; `1.0` and `1e2` are whole.
  package var int: Int? { number?.int }

  /// The nearest `Double` to the number.
  package var double: Double? { number?.double }

  package var array: [JSON]? { if case .array(let items) = kind { items } else { nil } }

  package var object: JSONObject? { if case .object(let members) = kind { members } else { nil } }

  /// The members in their order, for those who do not ask where the keys stand; empty where this is no object.
  package var members: [(key: String, value: JSON)] { object?.map { ($0.key, $0.value.value) } ?? [] }

  /// Where the key of a member stands.
  package func keySpan(_ key: String) -> TextSpan? { object?[key]?.keySpan }

  /// The object with other values behind the same keys, which stand where they stood; without those that get none.
  package func withMembers(_ transform: (_ key: String, _ value: JSON) -> JSON?) -> JSON {
    guard let object else { return self }
    var members: JSONObject = [:]
    for (key, member) in object {
      if let value = transform(key, member.value) {
        members[key] = JSONMember(value, keySpan: member.keySpan)
      }
    }
    return JSON(.object(members), span: span)
  }

  /// The value of a member; nil where there is none or this is no object.
  ///
  /// Setting puts a new member last, or takes the member away for nil; the value must be an object.
  package subscript(key: String) -> JSON? {
    get { object?[key]?.value }
    set {
      guard case .object(var members) = kind else { preconditionFailure("only an object has members") }
      kind = .null
      if let newValue {
        members[key] = JSONMember(newValue, keySpan: members[key]?.keySpan)
      } else {
        members[key] = nil
      }
      kind = .object(members)
    }
  }

  /// An item of an array; nil where there is none or this is no array.
  package subscript(index: Int) -> JSON? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// The value that a pointer leads to from here.
  package subscript(pointer: JSONPointer) -> JSON? {
    var value = self
    for token in pointer.tokens {
      guard let next = value.child(token) else { return nil }
      value = next
    }
    return value
  }

  private func child(_ token: String) -> JSON? {
    switch kind {
    case .object(let members): members[token]?.value
    case .array: JSONPointer.index(token).flatMap { self[$0] }
    default: nil
    }
  }

  /// What kind of value this is, in the words of JSON Schema; a whole number is an `integer`.
  package var typeName: String {
    switch kind {
    case .null: "null"
    case .bool: "boolean"
    case .number(let number): number.isWhole ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
