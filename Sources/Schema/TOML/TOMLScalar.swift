/// What the words of TOML mean that are not in quotes.
enum TOMLScalar {
  /// The value, or nil where the word is none.
  static func kind(of word: ArraySlice<UInt8>) -> JSON.Kind? {
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": return .string(text)
    default: return number(word) ?? (isMoment(word) ? .string(text) : nil)
    }
  }

  /// `1979-05-27`, of a day that there is.
  static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    return takeDate(&rest) && rest.isEmpty
  }

  // MARK: Numbers

  private static func number(_ word: ArraySlice<UInt8>) -> JSON.Kind? {
    if let based = basedNumber(word) { return based }
    var rest = word
    let isNegative = rest.first == Ascii.minus
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest
    guard takeDigits(&rest), whole.first != Ascii.zero || whole.count - rest.count == 1 else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits(&rest) else { return nil }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == Ascii.minus || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard takeDigits(&rest) else { return nil }
    }
    guard rest.isEmpty else { return nil }
    return .number(JSONNumber(text: (isNegative ? "-" : "") + plain(whole)))
  }

  /// `0xDEAD_BEEF`, `0o755` or `0b1101`; no sign may stand in front.
  private static func basedNumber(_ word: ArraySlice<UInt8>) -> JSON.Kind? {
    let bases: [(mark: Character, radix: Int)] = [("x", 16), ("o", 8), ("b", 2)]
    let text = String(decoding: word, as: UTF8.self)
    guard let base = bases.first(where: { text.hasPrefix("0\($0.mark)") }) else { return nil }
    var rest = word.dropFirst(2)
    let digits = plain(rest)
    let isDigit = { (byte: UInt8) in
      Character(UnicodeScalar(byte)).hexDigitValue.map { $0 < base.radix } ?? false
    }
    guard takeDigits(&rest, where: isDigit), rest.isEmpty else { return nil }
    return UInt64(digits, radix: base.radix).map { .number(JSONNumber(text: String($0))) } ?? .string(text)
  }

  /// Digits, between two of which an underscore may stand.
  private static func takeDigits(
    _ rest: inout ArraySlice<UInt8>, where isDigit: (UInt8) -> Bool = \.isDigit
  ) -> Bool {
    repeat {
      let digits = rest.prefix(while: isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count)
      guard rest.first == UInt8(ascii: "_") else { return true }
      rest = rest.dropFirst()
    } while true
  }

  private static func plain(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  // MARK: Dates and times (RFC 3339)

  private static func isMoment(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if takeTime(&rest) { return rest.isEmpty }
    rest = word
    guard takeDate(&rest) else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: " ") || mark | 0x20 == UInt8(ascii: "t") else { return false }
    rest = rest.dropFirst()
    return takeTime(&rest) && (rest.isEmpty || isOffset(rest))
  }

  private static func takeDate(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let year = takeNumber(&rest, digits: 4), take(&rest, Ascii.minus),
      let month = takeNumber(&rest, digits: 2), take(&rest, Ascii.minus),
      let day = takeNumber(&rest, digits: 2)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && lengths.indices.contains(month - 1) && (1...lengths[month - 1]).contains(day)
  }

  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard takeHourAndMinute(&rest), take(&rest, Ascii.colon), let second = takeNumber(&rest, digits: 2),
      second < 60
    else { return false }
    guard take(&rest, UInt8(ascii: ".")) else { return true }
    let fraction = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(fraction.count)
    return !fraction.isEmpty
  }

  private static func isOffset(_ offset: ArraySlice<UInt8>) -> Bool {
    var rest = offset
    if take(&rest, UInt8(ascii: "Z")) || take(&rest, UInt8(ascii: "z")) { return rest.isEmpty }
    guard take(&rest, Ascii.minus) || take(&rest, UInt8(ascii: "+")) else { return false }
    return takeHourAndMinute(&rest) && rest.isEmpty
  }

  private static func takeHourAndMinute(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard let hour = takeNumber(&rest, digits: 2), take(&rest, Ascii.colon),
      let minute = takeNumber(&rest, digits: 2)
    else { return false }
    return hour < 24 && minute < 60
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>, digits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    guard rest.first == mark else { return false }
    rest = rest.dropFirst()
    return true
  }
}

extension UInt8 {
  var isDigit: Bool { (Ascii.zero...Ascii.nine).contains(self) }

  var isHexadecimal: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20) }

  var isBareKey: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self == Ascii.minus
  }

  /// Of ASCII, except the tab.
  var isControl: Bool { (self < 0x20 && self != 0x09) || self == 0x7F }
}
