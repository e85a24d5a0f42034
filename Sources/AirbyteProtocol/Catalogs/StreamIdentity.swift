/// What a stream is known by: its name within its namespace.
///
/// An absent namespace and a null one are the same.
package struct StreamIdentity: Hashable, Sendable {
  package var namespace: String?
  package var name: String

  package init(namespace: String? = nil, name: String) {
    self.namespace = namespace
    self.name = name
  }

  /// From anything that has `name` and perhaps `namespace`: a stream, a descriptor, an estimate.
  init?(_ node: Node) {
    guard let name = node["name"]?.string else { return nil }
    self.init(namespace: node["namespace"]?.string, name: name)
  }
}

extension Node {
  /// The stream that this names: a stream itself, a descriptor or an estimate.
  package var identity: StreamIdentity? { StreamIdentity(self) }
}

extension StreamIdentity: CustomStringConvertible {
  /// In quotes, safe to show.
  package var description: String { quote(namespace.map { "\($0).\(name)" } ?? name) }
}
