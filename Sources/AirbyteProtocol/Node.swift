package import Findings
package import Schema

/// A value together with the way to it, so that whatever a rule says of it has a place.
package struct Node: Sendable {
  package let value: JSON
  package let pointer: JSONPointer
  package let file: String?

  package init(_ value: JSON, at pointer: JSONPointer = JSONPointer(), file: String? = nil) {
    self.value = value
    self.pointer = pointer
    self.file = file
  }

  /// A member that is there and is not null: the protocol treats null and absent alike.
  package subscript(key: String) -> Node? {
    guard let member = value[key], !member.isNull else { return nil }
    return child(key, member)
  }

  /// The items of an array; empty where this is none.
  package var items: [Node] {
    (value.array ?? []).enumerated().map { child(String($0), $1) }
  }

  /// The members of an object in their order, nulls too; empty where this is none.
  package var members: [(key: String, node: Node)] {
    value.members.map { ($0.key, child($0.key, $0.value)) }
  }

  /// The member when it is an object.
  package func object(_ key: String) -> Node? {
    guard let member = self[key], member.value.object != nil else { return nil }
    return member
  }

  package var place: Place { Place(file: file, span: value.span, pointer: pointer.description) }

  private func child(_ token: String, _ value: JSON) -> Node {
    Node(value, at: pointer.appending(token), file: file)
  }
}

extension Node {
  package var string: String? { value.string }

  /// The strings of a list; nil unless each item is one.
  package var strings: [String]? {
    guard let items = value.array else { return nil }
    let strings = items.compactMap(\.string)
    return strings.count == items.count ? strings : nil
  }

  /// The paths of a list of lists of strings; nil unless all of it is that.
  package var paths: [[String]]? {
    guard value.array != nil else { return nil }
    let paths = items.compactMap(\.strings)
    return paths.count == items.count ? paths : nil
  }
}
