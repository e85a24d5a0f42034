import OrderedCollections
package import Schema

/// Reading and changing a record by the ids of form items, whose parts are joined by `/`.
extension JSON {
  package func member(at id: String) -> JSON? {
    id.split(separator: "/").reduce(self as JSON?) { value, key in value?[String(key)] }
  }

  /// The record with one member set, or taken away when the value is nil.
  ///
  /// A record inside that loses its last member goes too: no cursor is no `cursor`.
  package func setting(_ id: String, to value: JSON?) -> JSON {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    var members = object ?? [:]
    if parts.count == 1 {
      members[parts[0]] = value.map { JSONMember($0) }
    } else {
      let inner = (members[parts[0]]?.value ?? [:]).setting(parts[1], to: value)
      members[parts[0]] = inner.object?.isEmpty == false ? JSONMember(inner) : nil
    }
    return JSON(.object(members))
  }
}
