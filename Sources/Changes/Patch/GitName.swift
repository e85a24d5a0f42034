/// A path as git writes it into a patch.
enum GitName {
  /// With the `a/` or `b/` before it; in double quotes when a byte of it could be misread.
  static func quoted(_ path: RelativePath, side: String) -> String {
    let bytes = Array((side + path.text).utf8)
    guard bytes.contains(where: isOdd) else { return side + path.text }
    return "\"" + bytes.map(escaped).joined() + "\""
  }

  /// For the lines that start with `---` and `+++`, where git ends a name with blanks in it by a tab.
  static func headed(_ path: RelativePath, side: String) -> String {
    quoted(path, side: side) + ((side + path.text).utf8.contains(0x20) ? "\t" : "")
  }

  private static func isOdd(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case 0x20..<0x7F: return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }
}
