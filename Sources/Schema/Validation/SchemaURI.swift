/// The address of a schema or of a part of one, as `$id` and `$ref` write it (RFC 3986).
struct SchemaURI: Hashable {
  /// Everything before the fragment.
  var document: String
  /// What follows `#`, with `%` escapes undone; empty for the whole document.
  var fragment: String

  init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    document = String(parts.first ?? "")
    fragment = parts.count == 2 ? Self.unescape(parts[1]) : ""
  }

  /// A whole document.
  init(document: String) {
    self.document = document
    fragment = ""
  }

  /// A reference seen from a base document.
  init(_ reference: String, base: String) {
    self.init(reference)
    document = Self.resolve(document, base: base)
  }

  /// The path part starts behind this offset: behind `scheme:` and `//authority`.
  private static func pathStart(_ text: Substring) -> Substring.Index {
    guard let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") else { return text.startIndex }
    let behind = text.index(after: colon)
    guard text[behind...].hasPrefix("//") else { return behind }
    let authority = text.index(behind, offsetBy: 2)
    return text[authority...].firstIndex(of: "/") ?? text.endIndex
  }

  private static func resolve(_ reference: String, base: String) -> String {
    guard !reference.isEmpty else { return base }
    guard pathStart(reference[...]) == reference.startIndex, !base.isEmpty else { return reference }
    let start = pathStart(base[...])
    if reference.hasPrefix("//") { return base.prefix { $0 != "/" } + reference }
    if reference.hasPrefix("/") { return base[..<start] + removeDots(reference[...]) }
    let path = base[start...]
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? (start > base.startIndex ? "/" : "")
    return base[..<start] + removeDots(folder + reference[...])
  }

  private static func removeDots(_ path: Substring) -> String {
    guard path.contains("./") || path.hasSuffix(".") else { return String(path) }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      let isLast = position == parts.count - 1
      if part == "..", kept.count > 1 || (kept.count == 1 && kept[0] != "") { kept.removeLast() }
      if part != ".", part != ".." { kept.append(part) } else if isLast { kept.append("") }
    }
    return kept.joined(separator: "/")
  }

  private static func unescape(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
