/// What the text of a scalar means.
enum YAMLScalar {
  case value(JSON.Kind)
  /// Infinity or not a number, which JSON lacks.
  case notFinite

  /// The meaning of a plain scalar by the core schema of YAML 1.2, except that digits with a 0 in front stay
  /// a string.
  static func resolve(_ text: String) -> YAMLScalar {
    if text.utf8.count <= 5, let word = word(text) { return .value(word) }
    guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else {
      return .value(.string(text))
    }
    if isNotFinite(text) { return .notFinite }
    return .value(number(text).map { .number($0) } ?? .string(text))
  }

  /// The meaning of the words that are no strings, of which none is longer than `false`.
  private static func word(_ text: String) -> JSON.Kind? {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: nil
    }
  }

  /// The meaning of a text under a core tag; nil where the tag is another or the text does not fit it.
  static func resolve(_ text: String, as tag: String) -> JSON.Kind? {
    if tag == "str" { return .string(text) }
    guard case .value(let kind) = resolve(text) else { return nil }
    switch (tag, kind) {
    case ("null", .null), ("bool", .bool), ("float", .number): return kind
    case ("int", .number(let number)) where number.isWhole: return kind
    default: return nil
    }
  }

  private static func isNotFinite(_ text: String) -> Bool {
    let word = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return [".inf", ".Inf", ".INF"].contains(word) || [".nan", ".NaN", ".NAN"].contains(text)
  }

  private static func number(_ text: String) -> JSONNumber? {
    if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8) }
    return decimal(Array(text.utf8))
  }

  private static func integer(_ digits: Substring, radix: Int) -> JSONNumber? {
    guard digits.utf8.first != UInt8(ascii: "+"), let value = UInt64(digits, radix: radix) else { return nil }
    return JSONNumber(text: String(value))
  }

  /// A decimal number in JSON's spelling: no `+`, and digits on both sides of the point.
  private static func decimal(_ text: [UInt8]) -> JSONNumber? {
    var rest = text[...]
    let sign = rest.first == Ascii.minus ? "-" : ""
    if rest.first == Ascii.minus || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard whole.count <= 1 || whole.first != Ascii.zero else { return nil }
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint { rest.removeFirst() }
    let fraction = hasPoint ? takeDigits(&rest) : []
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = takeExponent(&rest), rest.isEmpty else {
      return nil
    }
    let digits = (whole.isEmpty ? "0" : string(whole)) + (hasPoint ? "." : "")
    return JSONNumber(
      text: sign + digits + (hasPoint && fraction.isEmpty ? "0" : string(fraction)) + exponent)
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { $0 >= Ascii.zero && $0 <= Ascii.nine }
    rest = rest[digits.endIndex...]
    return digits
  }

  /// The exponent with its letter, empty where there is none; nil where it lacks its digits.
  private static func takeExponent(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") else { return "" }
    rest.removeFirst()
    let sign = rest.prefix(1).filter { $0 == Ascii.minus || $0 == UInt8(ascii: "+") }
    rest.removeFirst(sign.count)
    let digits = takeDigits(&rest)
    return digits.isEmpty ? nil : "e" + string(sign[...]) + string(digits)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// The tags of YAML's core schema.
enum YAMLTag {
  static let prefix = "tag:yaml.org,2002:"

  /// What follows the prefix; nil for any other tag.
  static func name(_ tag: String) -> String? {
    tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : nil
  }
}
