/// The text of an item's line: what is shown, and the id that a comment hides.
struct ItemText {
  private(set) var title = ""
  private(set) var id: String?

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var shown: [UInt8] = []
    while let open = rest.firstRange(of: "<!--".utf8),
      let close = rest[open.upperBound...].firstRange(of: "-->".utf8)
    {
      shown += rest[..<open.lowerBound]
      id = id ?? Self.id(in: rest[open.upperBound..<close.lowerBound].trimmedText)
      rest = rest[close.upperBound...]
    }
    title = (shown + rest)[...].trimmedText
  }

  /// The one form of comment that names an item: `hangar:base-url`.
  private static func id(in comment: String) -> String? {
    guard comment.hasPrefix("hangar:") else { return nil }
    let id = comment.dropFirst("hangar:".count)
    let isPlain = id.utf8.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
    return isPlain && !id.isEmpty && id.utf8.count <= 64 ? String(id) : nil
  }

  /// Eight hexadecimal digits (FNV-1a) that stay the same for the same words.
  static func hash(section: String, title: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in "\(section)\n\(title)".utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension UInt8 {
  var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

extension String {
  var trimmingBlankLines: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? start
    return lines[start..<end].joined(separator: "\n")
  }
}
