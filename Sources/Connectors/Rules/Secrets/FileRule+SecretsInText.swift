import Findings
import Schema

extension FileRule {
  static let secretsInText = FileRule(
    "secrets.in-text", .warning, "no private key or access token stands in a file",
    why: """
      Such values are found by programs that search public repositories within minutes, and they stay \
      in the history. The value itself is never shown here.
      """,
    source:
      "the published forms of private keys (RFC 7468) and of tokens that begin with a mark of their issuer",
    passes: """
      -- source_pet_shop/source.py --
      key = config['private_key']
      """,
    fails: """
      -- source_pet_shop/source.py --
      key = '-----BEGIN RSA PRIVATE KEY-----'
      """
  ) { connector in
    connector.sourceTexts.flatMap { file, text in
      SecretMark.all.flatMap { mark in
        mark.places(in: text).map { range in
          FileBreach(
            at: connector.place(file, range), "\(mark.name) stands in \(file)",
            remedy: "Take it out, change it where it is used, and read it from the configuration.")
        }
      }
    }
  }
}
