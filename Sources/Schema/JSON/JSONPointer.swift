/// The way from a document's root to one of its values (RFC 6901).
package struct JSONPointer: Hashable, Sendable {
  /// Keys and indices, not escaped.
  package var tokens: [String]

  package init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Reads a pointer such as `/streams/0/name`; nil where it does not start with `/` or has a stray `~`.
  package init?(parsing text: String) {
    guard text.isEmpty || text.hasPrefix("/") else { return nil }
    tokens = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
  }

  package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }
  package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// A token as an array's index: digits with no 0 in front.
  static func index(_ token: String) -> Int? {
    guard let index = Int(token), String(index) == token, index >= 0 else { return nil }
    return index
  }

  static func escape(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return token
    }
    return String(decoding: token.utf8.flatMap(escaped), as: UTF8.self)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "~"): Array("~0".utf8)
    case UInt8(ascii: "/"): Array("~1".utf8)
    default: [byte]
    }
  }

  private static func unescape(_ part: Substring) -> String? {
    let pieces = part.split(separator: "~", omittingEmptySubsequences: false)
    var token = String(pieces[0])
    for piece in pieces.dropFirst() {
      switch piece.utf8.first {
      case UInt8(ascii: "0"): token += "~" + piece.dropFirst()
      case UInt8(ascii: "1"): token += "/" + piece.dropFirst()
      default: return nil
      }
    }
    return token
  }
}

extension JSONPointer: CustomStringConvertible {
  package var description: String { tokens.map { "/" + Self.escape($0) }.joined() }
}
