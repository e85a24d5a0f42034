/// A number of any size as sign, digits and a power of ten; every value has exactly one such form.
struct Decimal: Hashable {
  var isNegative: Bool
  /// Digits from 0 to 9, with no 0 at either end; empty for zero.
  var digits: [UInt8]
  /// The power of ten of the last digit.
  var exponent: Int

  /// - Parameter text: A number in JSON's grammar.
  ///
  /// An exponent beyond ±2^60 counts as ±2^60, so that no sum of it with a length can overflow.
  init(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == Ascii.minus
    if isNegative { bytes.removeFirst() }
    let mark = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? bytes.endIndex
    let mantissa = bytes[..<mark]
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mark
    digits = mantissa.filter { $0 != UInt8(ascii: ".") }.map { $0 - Ascii.zero }
    exponent = Self.exponent(bytes[mark...]) - max(0, mark - point - 1)
    normalize()
  }

  private mutating func normalize() {
    let trailing = digits.reversed().prefix { $0 == 0 }.count
    digits.removeLast(trailing)
    exponent += trailing
    digits.removeFirst(digits.prefix { $0 == 0 }.count)
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int {
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let limit = 1 << 60
    guard !text.isEmpty else { return 0 }
    return min(max(Int(text) ?? (text.hasPrefix("-") ? -limit : limit), -limit), limit)
  }

  var isWhole: Bool { exponent >= 0 }

  /// The value when it is whole and has room in an `Int`.
  var int: Int? {
    guard isWhole, digits.count + exponent <= 19 else { return nil }
    let text = digits.map { String($0) }.joined() + String(repeating: "0", count: exponent)
    return Int((isNegative ? "-" : "") + (text.isEmpty ? "0" : text))
  }
}

extension Decimal: Comparable {
  static func < (left: Decimal, right: Decimal) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  /// Compares without the sign.
  private func isSmaller(than other: Decimal) -> Bool {
    guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
    let (length, otherLength) = (digits.count + exponent, other.digits.count + other.exponent)
    return length == otherLength ? digits.lexicographicallyPrecedes(other.digits) : length < otherLength
  }
}

extension Decimal {
  /// The digits as an integer, where they have room in 64 bits.
  var significand: UInt64? {
    guard digits.count <= 18 else { return nil }
    return digits.reduce(0) { $0 * 10 + UInt64($1) }
  }

  /// Whether this is a whole multiple of a divisor above zero, computed exactly.
  ///
  /// A divisor of more than 18 digits is refused where a schema is compiled.
  func isMultiple(of divisor: Decimal) -> Bool {
    guard !digits.isEmpty else { return true }
    // The last digit is not 0, so a divisor with a higher power of ten does not go into it.
    guard exponent >= divisor.exponent, let modulus = divisor.significand else { return false }
    let remainder = digits.reduce(0) { (Self.product($0, 10, modulus) + UInt64($1)) % modulus }
    return Self.product(remainder, Self.powerOfTen(exponent - divisor.exponent, modulus), modulus) == 0
  }

  private static func powerOfTen(_ exponent: Int, _ modulus: UInt64) -> UInt64 {
    var (result, base, left) = (1 % modulus, 10 % modulus, exponent)
    while left > 0 {
      if left & 1 == 1 { result = product(result, base, modulus) }
      base = product(base, base, modulus)
      left >>= 1
    }
    return result
  }

  private static func product(_ left: UInt64, _ right: UInt64, _ modulus: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    // A high word below the modulus is what the division asks for.
    return modulus.dividingFullWidth((product.high % modulus, product.low)).remainder
  }
}
