import AirbyteProtocol
import Findings
import Schema

extension FileRule {
  static let secretsCopied = FileRule(
    "secrets.copied", .error, "no secret of a configuration in secrets/ stands in another file",
    why: """
      git passes over secrets/ and nothing else, so that a copy of a real key in a test or a sample is \
      published with the next push. The value itself is never shown here. Short ones, and those that the \
      sample configuration was made with, are passed over, for they may stand there by chance.
      """,
    source: "airbyte_secret of the connector's specification; the values below secrets/",
    passes: """
      -- secrets/config.json --
      {"api_key": "k-7fe21b90c4aa"}
      -- source_pet_shop/source.py --
      key = config['api_key']
      """,
    fails: """
      -- secrets/config.json --
      {"api_key": "k-7fe21b90c4aa"}
      -- integration_tests/real_config.json --
      {"api_key": "k-7fe21b90c4aa"}
      """
  ) { connector in
    let secrets = connector.configuredSecrets
    guard !secrets.isEmpty else { return [] }
    return connector.allTexts.flatMap { file, text in
      secrets.compactMap { secret in
        text.firstRange(of: Array(secret.value.utf8)).map { range in
          FileBreach(
            at: connector.place(file, range), "'\(secret.path)' of \(secret.file) stands in \(file)",
            remedy: "Take it out; if it was committed, change it where it is used.")
        }
      }
    }
  }
}

extension ConnectorCase {
  /// A secret value that a person put into a configuration.
  fileprivate struct ConfiguredSecret {
    let file: String
    let path: String
    let value: String
  }

  fileprivate var configuredSecrets: [ConfiguredSecret] {
    let names = folder.entries(of: "secrets").filter { $0.kind == .file && $0.name.hasSuffix(".json") }
    return names.map { "secrets/\($0.name)" }.flatMap { file in
      let config = document(file)?.value ?? .null
      return Secrets.find(in: config, specification: specification?.value)
        .map { ConfiguredSecret(file: file, path: $0.path, value: $0.value) }
        .filter { isTelling($0.value) }
    }
  }

  /// Whether a value is so long and so odd that it stands nowhere by chance, and came with no sample.
  private func isTelling(_ value: String) -> Bool {
    let isOdd = value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
    return value.utf8.count >= 10 && isOdd && sample.firstRange(of: Array(value.utf8)) == nil
  }

  /// The sample configuration as it was made, which a person may have copied to start from.
  private var sample: [UInt8] {
    text(".hangar/base/integration_tests/sample_config.json.base") ?? []
  }
}
