import Findings

/// The spellings of a scalar, and when each is safe.
enum YAMLText {
  /// Plain where that is safe as a value in block style, else in quotes.
  static func inBlock(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Plain where that is safe between brackets too, else in quotes.
  static func inline(_ text: String) -> String {
    let isSafe = isPlain(text) && !text.utf8.contains { ",[]{}".utf8.contains($0) }
    return isSafe ? text : quoted(text)
  }

  /// Whether a written key is one to YAML without a `?` before it: it must have less than 1,024 characters.
  static func isShortKey(_ text: String) -> Bool { text.utf8.count < 1000 }

  /// A number that YAML 1.1 takes for one as well: with an exponent it wants a point and a sign.
  static func number(_ number: JSONNumber) -> String {
    let parts = number.text.split { $0 == "e" || $0 == "E" }
    guard parts.count == 2 else { return number.text }
    let mantissa = parts[0].contains(".") ? String(parts[0]) : parts[0] + ".0"
    let isSigned = parts[1].hasPrefix("-") || parts[1].hasPrefix("+")
    return mantissa + "e" + (isSigned ? "" : "+") + parts[1]
  }

  /// The lines of a text that a literal block keeps exactly; nil where quotes are safer.
  ///
  /// Blanks at the end of a line, and more than one line break at the end, would not survive an editor.
  static func literalLines(_ text: String) -> [Substring]? {
    guard text.utf8.contains(0x0A), text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) })
    else { return nil }
    let body = text.utf8.last == 0x0A ? text.unicodeScalars.dropLast() : text.unicodeScalars[...]
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    guard let first = lines.first(where: { !$0.isEmpty }), !isBlank(first.utf8.first) else { return nil }
    guard lines.last?.isEmpty == false, !lines.contains(where: { isBlank($0.utf8.last) }) else { return nil }
    return lines
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Single quotes where the text has quotes or backslashes of its own, else double ones.
  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.contains(UInt8(ascii: "\"")) || bytes.contains(UInt8(ascii: "\\")),
      text.unicodeScalars.allSatisfy(isPrintable)
    {
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    return JSONEscaping.quoted(text).unicodeScalars.reduce(into: "") { result, scalar in
      result += isPrintable(scalar) ? String(scalar) : "\\u" + hexadecimal(scalar.value)
    }
  }

  /// Whether a scalar stands for itself on a line, to readers of both versions.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: scalar.value >= 0xA0
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard !indicators.contains(first), first != 0x20, last != 0x20, last != Ascii.colon else { return false }
    guard text.unicodeScalars.allSatisfy({ $0 != "\t" && isPrintable($0) }) else { return false }
    return !hasMark(bytes) && !text.hasPrefix("...") && !meansSomethingElse(text)
  }

  private static let indicators = Array("-?:,[]{}#&*!|>'\"%@`".utf8)

  /// Whether a `: ` or a ` #` stands in a text, which would end it.
  private static func hasMark(_ bytes: String.UTF8View) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if last == Ascii.colon && byte == 0x20 || last == 0x20 && byte == UInt8(ascii: "#") { return true }
      last = byte
    }
    return false
  }

  /// Whether a reader of either version takes a plain text for something else than a string.
  private static func meansSomethingElse(_ text: String) -> Bool {
    words.contains(text.lowercased()) || isLikeNumber(text)
  }

  private static let words: Set = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<", ".inf", "+.inf", ".nan",
  ]

  /// Whether a text is like a number, a time or a date; YAML 1.1 writes numbers with `_` and `:` too.
  private static func isLikeNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    let take = { (marks: String) in rest = rest.drop { isDigit($0) || marks.utf8.contains($0) } }
    if rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if ["0x", "0o", "0b"].contains(where: { rest.starts(with: $0.utf8) }) { return true }
    guard let first = rest.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    take("_:")
    let isDate = rest.first == Ascii.minus
    if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    take("_")
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "+") || rest.first == Ascii.minus { rest.removeFirst() }
    take("")
    return rest.isEmpty || isDate
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
