extension YAMLText {
  /// Whether a text reads back as itself without quotes, whatever the reader's version of YAML.
  static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != 0x20, last != UInt8(ascii: ":") else {
      return false
    }
    guard first.isLetter || first == UInt8(ascii: "/") || isVersionOrUUID(bytes) else { return false }
    guard !reserved.contains(text.lowercased()) else { return false }
    for (index, byte) in bytes.enumerated() where !byte.isWordPart {
      guard isPlain(byte, at: index, in: bytes, inFlow: inFlow) else { return false }
    }
    return true
  }

  private static let reserved: Set = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]

  private static func isPlain(_ byte: UInt8, at index: Int, in bytes: [UInt8], inFlow: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: " "): bytes[index + 1] != UInt8(ascii: "#")
    case UInt8(ascii: ":"): bytes[index + 1] != 0x20 && !inFlow
    case UInt8(ascii: ","): !inFlow
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  /// `1.2.3`, or 32 hexadecimal digits in five groups: no reader takes either for a number or a date.
  private static func isVersionOrUUID(_ bytes: [UInt8]) -> Bool {
    let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if groups.map(\.count) == [8, 4, 4, 4, 12] {
      return groups.allSatisfy { $0.allSatisfy { $0.isDigit || (0x61...0x66).contains($0) } }
    }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
