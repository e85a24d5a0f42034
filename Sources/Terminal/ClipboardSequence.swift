/// OSC 52: the terminal itself, also at the far end of SSH, takes a text onto the clipboard.
enum ClipboardSequence {
  /// What the shortest-lived buffer among the common terminals takes, as base64.
  static let limit = 74_994

  /// Nil when the text is too long.
  ///
  /// tmux and screen pass on only what is wrapped for them; tmux may also take the plain form itself.
  static func bytes(copying text: String, environment: [String: String]) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    guard encoded.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + encoded + [0x07]
    if environment["TMUX"] != nil {
      let doubled = plain.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    }
    if environment["STY"] != nil { return Array("\u{1B}P".utf8) + plain + Array("\u{1B}\\".utf8) }
    return plain
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        encoded.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
