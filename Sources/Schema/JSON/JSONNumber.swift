/// A number exactly as it was written, so that nothing above 2^53 is lost.
///
/// Two of them are equal when they are written alike; ``isSameValue(as:)`` and ``isLess(than:)`` compare
/// what they mean, exactly.
package struct JSONNumber: Hashable, Sendable {
  /// The number in JSON's grammar, such as `1.10` or `12345678901234567890`.
  package let text: String

  /// - Parameter text: A number in JSON's grammar; the caller has checked it.
  package init(text: String) { self.text = text }

  package init(_ value: Int) { text = String(value) }

  /// - Parameter value: A finite number.
  package init(_ value: Double) {
    precondition(value.isFinite, "JSON has no infinity and no NaN")
    text = "\(value)"
  }

  /// The number when it is whole and has room in an `Int`; `1.0` and `1e2` are whole.
  package var int: Int? { Int(text) ?? Decimal(text).int }

  /// The nearest `Double`; infinite where the number is larger than every `Double`.
  package var double: Double {
    // A grammar that Double's covers, so the number is always read.
    Double(text) ?? .nan
  }

  /// Whether the number has no fraction, however it is written.
  package var isWhole: Bool { Int(text) != nil || Decimal(text).isWhole }

  package func isSameValue(as other: JSONNumber) -> Bool {
    text == other.text || Decimal(text) == Decimal(other.text)
  }

  package func isLess(than other: JSONNumber) -> Bool {
    if let left = Int(text), let right = Int(other.text) { return left < right }
    return Decimal(text) < Decimal(other.text)
  }
}
