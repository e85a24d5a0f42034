/// How many there are of something, in words for people.
package struct Count: Equatable, Sendable {
  package let value: Int
  /// In the plural: `records`.
  package let name: String

  package init(_ value: Int, _ name: String) {
    self.value = value
    self.name = name
  }

  package var words: String {
    "\(value) \(value == 1 && name.hasSuffix("s") ? String(name.dropLast()) : name)"
  }
}
