import Schema

/// The ways in which programs write a value into their output: as it is, as JSON writes it, with letters of other
/// scripts or without and with a slash, quote or angle bracket escaped or not, as JSON or Python writes it in a text
/// that is then written as JSON, and as it stands in an address.
package enum SecretSpelling {
  /// Without those that are alike; most values are written in one way alone.
  package static func all(of value: String) -> [[UInt8]] {
    let once = [escaped(value)] + hexed.map { inHex($0, of: escaped(value)) }
    let plain = once + once.map(escaped) + [escaped(quotedInPython(value))]
    let inASCII = [false, true].flatMap { isUpper in
      plain.map { Self.inASCII($0, isUpper) } + [escaped(Self.inASCII(escaped(value), isUpper))]
    }
    let slashed = once.map { $0.replacing("/", with: "\\/") }
    let texts =
      [value] + plain + inASCII + slashed + slashed.map(escaped)
      + slashed.map { Self.inASCII($0, false) }
    let addresses = ["", "/"].flatMap { kept in
      [true, false].map { percentEncoded(value, keeping: kept, isUpper: $0) }
    }
    var seen: Set<[UInt8]> = []
    return (texts.map { Array($0.utf8) } + addresses).filter { seen.insert($0).inserted }
  }

  /// The characters that some writers of JSON give by their number though they need not: those that mean something
  /// in a page, those and what stands around its attributes, and the quote alone.
  private static let hexed = ["<>&", "<>&='", "\""]

  private static func inHex(_ characters: String, of json: String) -> String {
    let json = characters.contains("\"") ? json.replacing("\\\"", with: "\\u0022") : json
    return characters.unicodeScalars.filter { $0 != "\"" }.reduce(json) { json, character in
      json.replacing(String(character), with: "\\u00" + String(character.value, radix: 16))
    }
  }

  /// What stands between the quotes of the JSON string.
  private static func escaped(_ text: String) -> String {
    String(decoding: JSON(text).bytes().dropFirst().dropLast(), as: UTF8.self)
  }

  /// What stands between the quotes where Python shows a string to a programmer.
  private static func quotedInPython(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
      .replacing("\t", with: "\\t")
  }

  /// JSON with an escape for each character that is not ASCII, as many writers have it unless told otherwise.
  private static func inASCII(_ text: String, _ isUpper: Bool) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: isUpper)
      return unit < 0x80
        ? String(UnicodeScalar(UInt8(unit)))
        : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func percentEncoded(_ value: String, keeping kept: String, isUpper: Bool) -> [UInt8] {
    let digits = Array((isUpper ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    return value.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: [byte]
      case _ where kept.utf8.contains(byte): [byte]
      default: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
