/// Hosts, addresses and mailboxes.
enum InternetName {
  /// Labels of letters, digits and inner hyphens (RFC 1123), at most 253 bytes in all.
  static func isHostname(_ text: String) -> Bool {
    let bytes = text.hasSuffix(".") ? text.utf8.dropLast() : text.utf8[...]
    guard !bytes.isEmpty, bytes.count <= 253 else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    guard (1...63).contains(label.count), label.first != Ascii.minus, label.last != Ascii.minus else {
      return false
    }
    return label.allSatisfy { isDigit($0) || isLetter($0) || $0 == Ascii.minus }
  }

  static func isIPv4(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy(isOctet)
  }

  private static func isOctet(_ part: Substring.UTF8View) -> Bool {
    guard (1...3).contains(part.count), part.allSatisfy(isDigit) else { return false }
    guard part.count == 1 || part.first != Ascii.zero else { return false }
    return part.reduce(0) { $0 * 10 + Int($1 - Ascii.zero) } <= 255
  }

  /// Eight groups, `::` for one run of zeros, an IPv4 address for the last two (RFC 4291).
  static func isIPv6(_ text: String) -> Bool {
    guard text.utf8.count <= 45 else { return false }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2, !text.contains(":::") else { return false }
    var groups = 0
    for (position, half) in halves.enumerated() where !half.isEmpty {
      let isLast = position == halves.count - 1
      guard let count = groupCount(half, mayEndInIPv4: isLast) else { return false }
      groups += count
    }
    return halves.count == 2 ? groups <= 7 : groups == 8
  }

  private static func groupCount(_ half: Substring, mayEndInIPv4: Bool) -> Int? {
    let groups = half.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    for (position, group) in groups.enumerated() {
      if mayEndInIPv4, position == groups.count - 1, group.contains(".") {
        guard isIPv4(String(group)) else { return nil }
        count += 2
      } else {
        guard (1...4).contains(group.utf8.count), group.utf8.allSatisfy(isHexadecimal) else { return nil }
        count += 1
      }
    }
    return count
  }

  /// A local part of visible ASCII and a host name or an address in brackets (RFC 5321, without comments).
  static func isEmail(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@") else { return false }
    let (local, domain) = (text[..<at].utf8, text[text.index(after: at)...])
    guard (1...64).contains(local.count), isLocalPart(local) else { return false }
    guard domain.hasPrefix("["), domain.hasSuffix("]") else { return isHostname(String(domain)) }
    let address = String(domain.dropFirst().dropLast())
    return isIPv4(address) || (address.hasPrefix("IPv6:") && isIPv6(String(address.dropFirst(5))))
  }

  private static func isLocalPart(_ local: Substring.UTF8View) -> Bool {
    if local.first == Ascii.quote, local.last == Ascii.quote, local.count > 2 {
      return local.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtomByte) }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
