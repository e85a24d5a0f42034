import Findings
import Schema

extension FileRule {
  static let acceptanceContradiction = FileRule(
    "acceptance-tests.status.contradicts", .error,
    "a configuration is expected either to work or to fail",
    why: """
      check gives one answer for one configuration, so one of the two tests fails whatever the connector does. Another \
      deployment_mode may make another answer.
      """,
    source: "connector_acceptance_test, TestConnection.test_check",
    passes: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        connection:
          tests:
            - config_path: secrets/config.json
              status: succeed
            - config_path: integration_tests/invalid_config.json
              status: failed
      """,
    fails: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        connection:
          tests:
            - config_path: secrets/config.json
              status: succeed
            - config_path: secrets/config.json
              status: failed
      """
  ) { connector in
    guard let configuration = AcceptanceConfiguration(connector) else { return [] }
    var working: [(test: AcceptanceConfiguration.Test, config: ExpectedConfiguration)] = []
    var failing = working
    for test in configuration.tests where test.section == "connection" {
      let config = ExpectedConfiguration(test, connector)
      if config.works { working.append((test, config)) } else { failing.append((test, config)) }
    }
    return failing.compactMap { test, config in
      guard let other = working.first(where: { $0.config.isSame(as: config) })?.config else { return nil }
      let what =
        other.path == config.path
        ? "'\(config.path)'" : "'\(config.path)', which says what '\(other.path)' says,"
      return FileBreach(
        at: connector.place(
          AcceptanceConfiguration.file, test.value["config_path"] ?? test.value,
          pointer: test.pointer.appending("config_path")),
        "\(what) is expected to work and to fail", remedy: "Name a configuration that is wrong on purpose.")
    }
  }
}

/// The configuration of one test of check, with the defaults of the suite.
private struct ExpectedConfiguration {
  let path: String
  let works: Bool
  private let mode: String?
  /// Nil where the file is secret or cannot be read.
  private let contents: JSON?

  init(_ test: AcceptanceConfiguration.Test, _ connector: ConnectorCase) {
    let path = test.value["config_path"]?.string ?? "secrets/config.json"
    self.path = path
    works = (test.value["status"]?.string ?? "succeed") == "succeed"
    mode = test.value["deployment_mode"]?.string
    contents = path.hasPrefix("secrets/") ? nil : connector.document(path)?.value
  }

  func isSame(as other: ExpectedConfiguration) -> Bool {
    guard mode == other.mode else { return false }
    return path == other.path || (contents != nil && contents == other.contents)
  }
}
