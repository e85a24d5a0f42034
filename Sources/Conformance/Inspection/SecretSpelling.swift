import Schema

/// The ways in which programs write a value into their output: as it is, as JSON writes it, with letters of other
/// scripts or without, as JSON or Python writes it in a text that is then written as JSON, and as it stands in an
/// address.
package enum SecretSpelling {
  /// Without those that are alike; most values are written in one way alone.
  package static func all(of value: String) -> [[UInt8]] {
    let plain = [escaped(value), escaped(escaped(value)), escaped(quotedInPython(value))]
    let texts = [value] + plain + plain.map(inASCII) + [escaped(inASCII(escaped(value)))]
    let addresses = ["", "/"].flatMap { kept in
      [true, false].map { percentEncoded(value, keeping: kept, isUpper: $0) }
    }
    var seen: Set<[UInt8]> = []
    return (texts.map { Array($0.utf8) } + addresses).filter { seen.insert($0).inserted }
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
  private static func inASCII(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
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
