import Findings
import Schema

extension FileRule {
  static let acceptancePath = FileRule(
    "acceptance-tests.path.missing", .error, "every file that the acceptance tests name is there",
    why: """
      The suite stops at the first path that leads nowhere, after the image was built and started. \
      Files in secrets/ are kept out of the repository and may be missing.
      """,
    source: "connector_acceptance_test, config.py",
    passes: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        connection:
          tests:
            - config_path: integration_tests/sample_config.json
      -- integration_tests/sample_config.json --
      {}
      """,
    fails: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        connection:
          tests:
            - config_path: integration_tests/sample_config.json
      """
  ) { connector in
    guard let configuration = AcceptanceConfiguration(connector) else { return [] }
    var seen: Set<String> = []
    return configuration.tests.flatMap(AcceptanceConfiguration.paths).compactMap { path, value, pointer in
      let isSecret = path.hasPrefix("secrets/")
      guard !connector.has(path), !isSecret, seen.insert(path).inserted else { return nil }
      return FileBreach(
        at: connector.place(AcceptanceConfiguration.file, value, pointer: pointer),
        "there is no file '\(path)'",
        remedy: "Write the file, or name one that is there.")
    }
  }
}
