/// A number exactly as it was written, so that nothing above 2^53 is lost.
package struct JSONNumber: Hashable, Sendable {
  /// The number in JSON's grammar, such as `1.10` or `12345678901234567890`.
  package let text: String

  /// - Parameter text: A number in JSON's grammar; the caller has checked it.
  package init(text: String) { self.text = text }

  package init(_ value: Int) { text = String(value) }
}
