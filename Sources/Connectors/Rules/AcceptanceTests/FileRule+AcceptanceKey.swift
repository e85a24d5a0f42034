import Findings
import Schema

extension FileRule {
  static let acceptanceKey = FileRule(
    "acceptance-tests.key", .error, "a test has only keys that the suite knows",
    why: """
      The suite refuses the whole file for one key that it does not know. Keys that older versions of it read, or \
      read in another section, are a warning, for published connectors have them and an older suite may be in use.
      """,
    source: "connector_acceptance_test, config.py, which forbids extra keys",
    passes: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        basic_read:
          tests:
            - config_path: secrets/config.json
              empty_streams:
                - name: refunds
      """,
    fails: """
      -- acceptance-test-config.yml --
      acceptance_tests:
        basic_read:
          tests:
            - config_path: secrets/config.json
              emtpy_streams:
                - name: refunds
      """
  ) { connector in
    guard let configuration = AcceptanceConfiguration(connector) else { return [] }
    return configuration.tests.flatMap { test -> [FileBreach] in
      guard var known = AcceptanceKeys.bySection[test.section] else { return [] }
      if configuration.isLegacy, test.section == "incremental" { known.insert("future_state_path") }
      return breaches(of: test.value, at: test.pointer, known, connector)
        + breaches(
          of: test.value["expect_records"], at: test.pointer.appending("expect_records"),
          AcceptanceKeys.expectedRecords, connector)
        + breaches(
          of: test.value["future_state"], at: test.pointer.appending("future_state"),
          AcceptanceKeys.futureState, connector)
    }
  }

  private static func breaches(
    of value: JSON?, at pointer: JSONPointer, _ known: Set<String>, _ connector: ConnectorCase
  ) -> [FileBreach] {
    (value?.members ?? []).map(\.key).filter { !known.contains($0) }.map { key in
      let place = Place.file(
        connector.folder.place(AcceptanceConfiguration.file), value?.keySpan(key),
        pointer: pointer.appending(key).description)
      if let remedy = AcceptanceKeys.removed[key] {
        return FileBreach(
          at: place, "the suite no longer reads '\(key)' here", remedy: remedy,
          severity: .warning)
      }
      let isElsewhere = AcceptanceKeys.isKnownSomewhere(key)
      let near = isElsewhere ? nil : nearestName(to: key, among: known.sorted())
      return FileBreach(
        at: place, "the suite knows no key '\(key)' here",
        remedy: near.map { "Write '\($0)'." } ?? "Take it out.",
        severity: isElsewhere ? .warning : nil)
    }
  }
}
