/// Text from a stranger, made fit for a terminal.
package enum VisibleText {
  /// The text with everything that a terminal would obey, or that hides itself, written as `\u{…}`.
  ///
  /// That is control characters, C1 and line breaks too, and marks that turn the direction of writing.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.map(escaped).joined()
  }

  static func escaped(_ scalar: Unicode.Scalar) -> String {
    isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
  }

  /// Columns that an escaped scalar takes in a terminal: East Asian and picture characters take two.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if isHidden(scalar) { return escaped(scalar).utf8.count }
    switch scalar.value {
    case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
