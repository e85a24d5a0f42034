/// How every JSON text that Hangar writes spells a string.
package enum JSONEscaping {
  /// Appends a string with its quotes.
  ///
  /// All control characters are escaped, C1 and DEL too, so that the text can go to a terminal.
  package static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        append(byte, after: previous, to: &output)
        previous = byte
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The string with its quotes.
  package static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, after previous: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += #"\""#.utf8
    case UInt8(ascii: "\\"): output += #"\\"#.utf8
    case 0x08: output += #"\b"#.utf8
    case 0x09: output += #"\t"#.utf8
    case 0x0A: output += #"\n"#.utf8
    case 0x0C: output += #"\f"#.utf8
    case 0x0D: output += #"\r"#.utf8
    case 0..<0x20, 0x7F: appendUnicodeEscape(byte, to: &output)
    case 0x80..<0xA0 where previous == 0xC2:
      // C1 controls are the two bytes C2 80 to C2 9F; the first is written already.
      output.removeLast()
      appendUnicodeEscape(byte, to: &output)
    default: output.append(byte)
    }
  }

  private static func appendUnicodeEscape(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output += #"\u00"#.utf8
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
}
