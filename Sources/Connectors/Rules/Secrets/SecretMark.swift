/// The published form of one kind of secret.
struct SecretMark {
  let name: String
  private let start: StaticString
  /// How many letters, digits, `-` and `_` follow at least.
  private let length: Int

  static let all = [
    SecretMark(name: "a private key", start: "PRIVATE KEY-----", length: 0),
    SecretMark(name: "an access token of GitHub", start: "ghp_", length: 36),
    SecretMark(name: "an access token of GitHub", start: "github_pat_", length: 60),
    SecretMark(name: "an access key of AWS", start: "AKIA", length: 16),
    SecretMark(name: "a secret key of Stripe", start: "sk_live_", length: 24),
    SecretMark(name: "a token of Slack", start: "xoxb-", length: 20),
    SecretMark(name: "an API key of Google", start: "AIza", length: 35),
  ]

  func places(in text: [UInt8]) -> [Range<Int>] {
    text.ranges(of: start).filter { range in
      let rest = text[range.upperBound...].prefix { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
      // A key begins with a line of its own; a program that looks for keys names their end as well.
      let isKey = length > 0 || text[text.line(around: range.lowerBound)].range(of: "-----BEGIN") != nil
      return rest.count >= length && isKey
    }
  }
}
