/// Text inside quotes, with the backslash escapes that JSON, Python, Java, TOML, YAML and Groovy share.
enum QuotedText {
  /// Escapes the quote, the backslash, control characters and characters that could hide the text's direction.
  static func appendEscaped(
    _ text: String, quote: UInt8, also signs: [UInt8] = [], to output: inout [UInt8]
  ) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": output.append("\\n")
      case "\r": output.append("\\r")
      case "\t": output.append("\\t")
      default:
        if let byte = UInt8(exactly: scalar.value), byte == quote || byte == 0x5C || signs.contains(byte) {
          output.append(0x5C)
          output.append(byte)
        } else if isHidden(scalar) {
          appendCode(scalar.value, to: &output)
        } else {
          output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
  }

  static func append(_ text: String, quote: UInt8 = UInt8(ascii: "\""), to output: inout [UInt8]) {
    output.append(quote)
    appendEscaped(text, quote: quote, to: &output)
    output.append(quote)
  }

  /// Control characters, line separators, the byte order mark and marks of direction.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func appendCode(_ code: UInt32, to output: inout [UInt8]) {
    let digits = String(code, radix: 16)
    output.append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}
