import Findings
import Schema

extension FileRule {
  static let secretsInText = FileRule(
    "secrets.in-text", .warning, "no private key or access token stands in a file",
    why: """
      Such values are found by programs that search public repositories within minutes, and they stay \
      in the history. Each text that git would take is looked at, tests and pages too; what says that it is an \
      example, repeats itself or counts up is passed over, and a key among unit tests is only mentioned, for tests \
      make keys of their own. The value itself is never shown here.
      """,
    source:
      "the published forms of private keys (RFC 7468) and of tokens that begin with a mark of their issuer",
    passes: """
      -- source_pet_shop/source.py --
      key = config['private_key']
      """,
    fails: """
      -- integration_tests/config.json --
      {"token": "ghp_\("9fK2mQ7xVb4Lz8RtYw3NcJ6hDs1GpA5eUoXi")"}
      """
  ) { connector in
    connector.committedTexts.flatMap { file, place, text in
      SecretMark.tokens.flatMap { mark in
        mark.places(in: text).map { breach(mark.name, file, place($0), nil) }
      }
        + PrivateKeyText.places(in: text).map { range in
          breach("a private key", file, place(range), isUnitTest(file) ? .info : nil)
        }
    }
  }

  private static func breach(
    _ name: String, _ file: String, _ place: Place, _ severity: Severity?
  ) -> FileBreach {
    FileBreach(
      at: place, "\(name) stands in \(file)",
      remedy: "Take it out, change it where it is used, and read it from the configuration.",
      severity: severity)
  }

  private static func isUnitTest(_ file: String) -> Bool {
    file.split(separator: "/").contains { ["unit_tests", "tests", "test"].contains($0) }
  }
}
