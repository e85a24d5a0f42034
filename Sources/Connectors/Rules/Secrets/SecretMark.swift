/// The published form of one kind of secret.
struct SecretMark {
  let name: String
  /// What is looked for; the rest of the mark is a letter in front of it, or one behind it with a last character.
  private let start: StaticString
  private var before: StaticString?
  private var behind: (letters: StaticString, end: StaticString)?
  /// How many letters, digits, `-` and `_` follow: at least, or exactly.
  private let length: Length

  private enum Length {
    case atLeast(Int)
    case exactly(Int)
  }

  static let tokens = [
    SecretMark(
      name: "an access token of GitHub", start: "gh", behind: ("pousr", "_"), length: .atLeast(36)),
    SecretMark(name: "an access token of GitHub", start: "github_pat_", length: .atLeast(60)),
    SecretMark(name: "an access token of GitLab", start: "glpat-", length: .atLeast(20)),
    SecretMark(name: "an access key of AWS", start: "AKIA", length: .exactly(16)),
    SecretMark(name: "a key of Stripe", start: "k_live_", before: "sr", length: .atLeast(24)),
    SecretMark(name: "a token of Slack", start: "xox", behind: ("abprs", "-"), length: .atLeast(20)),
    SecretMark(name: "an API key of Google", start: "AIza", length: .exactly(35)),
  ]

  /// Where such a value stands that nobody made up.
  func places(in text: [UInt8]) -> [Range<Int>] {
    text.ranges(of: start).compactMap { range in
      guard let mark = whole(range, in: text) else { return nil }
      let rest = text[mark.upperBound...].prefix(while: \.isTokenByte)
      let isInside = mark.lowerBound > 0 && text[mark.lowerBound - 1].isTokenByte
      guard !isInside, fits(rest), !MadeUpToken.isOne(rest) else { return nil }
      return mark
    }
  }

  /// The mark around what was looked for.
  private func whole(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    if let before {
      guard range.lowerBound > 0, before.has(text[range.lowerBound - 1]) else { return nil }
      return range.lowerBound - 1..<range.upperBound
    }
    guard let behind else { return range }
    let end = range.upperBound + 2
    guard end <= text.count, behind.letters.has(text[end - 2]), behind.end.has(text[end - 1]) else {
      return nil
    }
    return range.lowerBound..<end
  }

  private func fits(_ rest: ArraySlice<UInt8>) -> Bool {
    switch length {
    case .atLeast(let least): rest.count >= least
    case .exactly(let count): rest.count == count
    }
  }
}

/// A private key as RFC 7468 writes it, on lines of its own or in one string.
enum PrivateKeyText {
  /// What stands behind the first line of a key: less than this is no key, but speaks of one.
  private static let least = 60

  static func places(in text: [UInt8]) -> [Range<Int>] {
    text.ranges(of: "PRIVATE KEY-----").filter { range in
      guard text[text.line(around: range.lowerBound)].range(of: "-----BEGIN") != nil else { return false }
      return body(of: text[range.upperBound...]).count >= least
    }
  }

  /// The base64 up to the end of the key, without its line ends, which a string writes as `\n`.
  private static func body(of rest: ArraySlice<UInt8>) -> [UInt8] {
    var body: [UInt8] = []
    var isEscaped = false
    for byte in rest.prefix(4_096) {
      if byte == UInt8(ascii: "\\") || byte.isBlank || byte == 0x0A || byte == 0x0D {
        isEscaped = byte == UInt8(ascii: "\\")
      } else if isEscaped, byte == UInt8(ascii: "n") || byte == UInt8(ascii: "r") {
        isEscaped = false
      } else if byte.isBase64Byte {
        isEscaped = false
        body.append(byte)
      } else if body.isEmpty, "\"'+#*>".utf8.contains(byte) {
        continue
      } else {
        break
      }
    }
    return MadeUpToken.isOne(body[...]) ? [] : body
  }
}

/// What people write where a secret would stand.
enum MadeUpToken {
  private static let words = [
    "example", "fake", "dummy", "sample", "test", "xxxx", "0000", "1234567", "your",
  ]

  /// Whether a value says so itself, repeats itself, or counts up: a real one is random.
  static func isOne(_ value: ArraySlice<UInt8>) -> Bool {
    // The first words tell; a key is long enough to have any of them by chance.
    let head = value.prefix(64)
    let lower = String(decoding: head, as: UTF8.self).lowercased()
    if words.contains(where: { lower.contains($0) }) { return true }
    let steps = zip(head, head.dropFirst()).count { $0 == $1 || ($1 > $0 && $1 - $0 == 1) }
    return Set(head).count < 8 || steps * 2 > head.count
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  fileprivate var isTokenByte: Bool {
    isLetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  fileprivate var isBase64Byte: Bool {
    isLetterOrDigit || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
  }
}

extension StaticString {
  fileprivate func has(_ byte: UInt8) -> Bool { withUTF8Buffer { $0.contains(byte) } }
}
