/// Dates and times of RFC 3339.
enum Timestamp {
  static func isDate(_ text: String) -> Bool { isDate(Array(text.utf8)[...]) }

  /// `hh:mm:ss`, a fraction, and `Z` or an offset.
  static func isTime(_ text: String) -> Bool { isTime(Array(text.utf8)[...]) }

  static func isDateTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] | 0x20 == UInt8(ascii: "t") || bytes[10] == 0x20 else { return false }
    return isDate(bytes[..<10]) && isTime(bytes[11...])
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard let year = take(4, &rest), skip("-", &rest), let month = take(2, &rest), skip("-", &rest),
      let day = take(2, &rest), rest.isEmpty, (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= days[month - 1]
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard let hour = take(2, &rest), skip(":", &rest), let minute = take(2, &rest), skip(":", &rest),
      let second = take(2, &rest), hour < 24, minute < 60, second <= 60
    else { return false }
    if skip(".", &rest) {
      let fraction = rest.prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(fraction.count)
    }
    guard let offset = offset(rest) else { return false }
    // Leap seconds are put in at midnight UTC.
    return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 == 1439
  }

  /// The zone's offset in minutes.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    if rest.count == 1, let letter = rest.first, letter | 0x20 == UInt8(ascii: "z") { return 0 }
    let isWest = skip("-", &rest)
    guard isWest || skip("+", &rest), let hours = take(2, &rest), skip(":", &rest),
      let minutes = take(2, &rest), rest.isEmpty, hours < 24, minutes < 60
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) }
  }

  private static func skip(_ mark: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
