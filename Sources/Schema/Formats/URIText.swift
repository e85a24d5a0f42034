/// Addresses of RFC 3986.
enum URIText {
  /// An address with a scheme.
  static func isURI(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != Ascii.colon }
    guard scheme.count < text.utf8.count, isScheme(scheme) else { return false }
    return isRelative(text.utf8.dropFirst(scheme.count + 1))
  }

  /// An address with or without a scheme.
  static func isReference(_ text: String) -> Bool {
    if isURI(text) { return true }
    // A colon in the first segment would make what stands before it a scheme.
    let segment = text.utf8.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    return !segment.contains(Ascii.colon) && isRelative(text.utf8[...])
  }

  private static func isScheme(_ scheme: Substring.UTF8View) -> Bool {
    guard let first = scheme.first, isLetter(first) else { return false }
    return scheme.allSatisfy { isDigit($0) || isLetter($0) || "+-.".utf8.contains($0) }
  }

  /// What stands behind the scheme: authority, path, query and fragment.
  private static func isRelative(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    if rest.starts(with: "//".utf8) {
      let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
      guard isAuthority(authority) else { return false }
      rest = rest[authority.endIndex...]
    }
    let beforeFragment = rest.prefix { $0 != UInt8(ascii: "#") }
    return isText(beforeFragment, also: ":@/?")
      && isText(rest[beforeFragment.endIndex...].dropFirst(), also: ":@/?")
  }

  private static func isAuthority(_ text: Substring.UTF8View) -> Bool {
    let at = text.lastIndex(of: UInt8(ascii: "@"))
    if let at, !isText(text[..<at], also: ":") { return false }
    let hostAndPort = at.map { text[text.index(after: $0)...] } ?? text
    guard hostAndPort.first == Ascii.openBracket else {
      let host = hostAndPort.prefix { $0 != Ascii.colon }
      return isText(host, also: "") && hostAndPort[host.endIndex...].dropFirst().allSatisfy(isDigit)
    }
    guard let close = hostAndPort.firstIndex(of: Ascii.closeBracket) else { return false }
    let port = hostAndPort[close...].dropFirst()
    let isPort = port.isEmpty || (port.first == Ascii.colon && port.dropFirst().allSatisfy(isDigit))
    return isPort && InternetName.isIPv6(String(Substring(hostAndPort[..<close].dropFirst())))
  }

  /// Whether a text holds only unreserved bytes, delimiters, whole `%` escapes and some more bytes.
  private static func isText(_ text: Substring.UTF8View, also more: String) -> Bool {
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy(isHexadecimal) else { return false }
        rest = rest.dropFirst(2)
      } else if !isDigit(byte), !isLetter(byte), !marks.contains(byte), !more.utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  private static let marks = Array("-._~!$&'()*+,;=".utf8)
}
