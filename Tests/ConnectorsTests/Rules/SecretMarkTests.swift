import Findings
import Testing

/// Secrets are known by the form that their issuers publish; those here are made up and say so nowhere.
struct SecretMarkTests {
  /// Letters and digits in no order.
  private static let random = "9fK2mQ7xVb4Lz8RtYw3NcJ6hDs1GpA5eUoXiT0qWkMvB"
  private static let key = String(random.shuffledByHalves + random.prefix(30))

  private func found(_ file: String, _ text: String) throws -> [Finding] {
    try FileExample("-- \(file) --\n\(text)\n").findings("secrets.in-text")
  }

  @Test(arguments: [
    ("ghp_", 36), ("gho_", 36), ("github_pat_", 64), ("glpat-", 20), ("sk_live_", 24), ("rk_live_", 24),
    ("xoxb-", 24), ("xoxp-", 24), ("AIza", 35),
  ])
  func `a token of a known form is told at its place and never shown`(start: String, length: Int) throws {
    let token = start + (Self.random + Self.random).prefix(length)
    for file in ["README.md", "integration_tests/a.json", "unit_tests/a.py", "docs/pet-shop.md", "a.txt"] {
      let finding = try #require(try found(file, "\n  token: \"\(token)\"").first)
      #expect(finding.severity == .warning)
      #expect(finding.place.span?.start.line == 2)
      #expect(
        !finding.message.contains(token.prefix(12)) && finding.remedy?.contains(token.prefix(12)) == false)
    }
  }

  @Test func `a key of AWS has sixteen capitals and digits behind its mark, and nothing around`() throws {
    let key = "Q3ZT7WM2KXB5HN8P"
    #expect(try found("README.md", "AKIA\(key)").count == 1)
    for other in ["AKIA\(key)Q", "xAKIA\(key)", "AKIAIOSFODNN7EXAMPLE"] {
      #expect(try found("README.md", other) == [])
    }
  }

  @Test(arguments: [
    "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_abcdefghijklmnopqrstuvwxyz1234567890", "ghp_token",
    "sk_live_your_key_goes_in_this_place", "xoxb-123456789012-1234567890123",
    "AIza00000000000000000000000000000000000", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2ln",
  ])
  func `what says that it is made up, and any other text, is passed over`(token: String) throws {
    #expect(try found("README.md", "token: \"\(token)\"") == [])
  }

  @Test func `what git does not take is not looked at`() throws {
    #expect(try found("secrets/config.json", "ghp_" + Self.random) == [])
    #expect(try found("picture.png", "ghp_" + Self.random) == [])
  }

  @Test(arguments: [
    (
      "integration_tests/a.json",
      #"{"key": "-----BEGIN PRIVATE KEY-----\n\#(key)\n-----END PRIVATE KEY-----"}"#
    ),
    ("README.md", "-----BEGIN RSA PRIVATE KEY-----\n\(key)\n-----END RSA PRIVATE KEY-----"),
  ])
  func `a private key is one whose text is there`(file: String, text: String) throws {
    #expect(try found(file, text).map(\.severity) == [.warning])
    #expect(try found("unit_tests/\(file)", text).map(\.severity) == [.info])
  }

  @Test(arguments: [
    "key.replace('-----BEGIN PRIVATE KEY-----', '')", "examples: ['-----BEGIN OPENSSH PRIVATE KEY-----']",
    "-----BEGIN PRIVATE KEY-----\\nfake\\n-----END PRIVATE KEY-----", "the line -----END PRIVATE KEY-----",
  ])
  func `what only speaks of a private key is none`(text: String) throws {
    #expect(try found("source_pet_shop/source.py", text) == [])
  }
}

extension String {
  fileprivate var shuffledByHalves: String { String(suffix(count / 2) + prefix(count / 2)) }
}
