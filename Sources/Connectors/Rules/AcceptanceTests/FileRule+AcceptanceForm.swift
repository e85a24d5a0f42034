import Findings
import Schema

extension FileRule {
  static let acceptanceForm = FileRule(
    "acceptance-tests.form", .error, "acceptance-test-config.yml is one that the suite reads",
    why: """
      The suite refuses a key it does not know, a status it does not know, and a section that has both \
      tests and a reason to skip them. It stops at a section that has neither, and at expected records with \
      neither a file nor a reason, or both.
      """,
    source: "connector_acceptance_test, config.py",
    passes: """
      -- acceptance-test-config.yml --
      connector_image: acme/source-pet-shop:dev
      acceptance_tests:
        incremental:
          bypass_reason: The API has no cursor.
      """,
    fails: """
      -- acceptance-test-config.yml --
      connector_image: acme/source-pet-shop:dev
      acceptance_tests:
        connection:
          tests:
            - config_path: secrets/config.json
              status: success
      """
  ) { connector in
    guard let parsed = connector.document(AcceptanceConfiguration.file) else { return [] }
    let file = connector.folder.place(AcceptanceConfiguration.file)
    guard let document = parsed.value else {
      return parsed.findings.map {
        FileBreach(at: $0.place, $0.message, remedy: $0.remedy ?? Finding.remedyForYAML)
      }
    }
    let isLegacy = AcceptanceConfiguration(document).isLegacy
    let schema = isLegacy ? AcceptanceSchema.legacy : AcceptanceSchema.current
    return schema.check(document, file: file).map { finding in
      FileBreach(at: finding.place, finding.message, remedy: finding.remedy(in: document))
    } + (isLegacy ? [] : oddSections(of: document, connector))
      + expectations(AcceptanceConfiguration(document), connector)
  }

  /// A list that is null or empty counts as none.
  private static func oddSections(of document: JSON, _ connector: ConnectorCase) -> [FileBreach] {
    (document["acceptance_tests"]?.members ?? []).compactMap { name, section in
      guard AcceptanceKeys.bySection[name] != nil, section.object != nil else { return nil }
      let tests = section["tests"]?.array
      let hasReason = section["bypass_reason"]?.string?.isEmpty == false
      let hasBoth = tests?.isEmpty == false && hasReason
      guard hasBoth || (tests == nil && section["bypass_reason"]?.string == nil) else { return nil }
      return FileBreach(
        at: connector.place(
          AcceptanceConfiguration.file, section, pointer: JSONPointer(["acceptance_tests", name])),
        "the section \(name) has \(hasBoth ? "both tests and" : "neither tests nor") a bypass_reason",
        remedy: "Write one of the two.")
    }
  }

  private static func expectations(
    _ configuration: AcceptanceConfiguration, _ connector: ConnectorCase
  ) -> [FileBreach] {
    configuration.tests.compactMap { test in
      guard let records = test.value["expect_records"], records.object != nil else { return nil }
      let hasPath = records["path"]?.string?.isEmpty == false
      guard hasPath == (records["bypass_reason"]?.string?.isEmpty == false) else { return nil }
      return FileBreach(
        at: connector.place(
          AcceptanceConfiguration.file, records, pointer: test.pointer.appending("expect_records")),
        "expect_records has \(hasPath ? "both" : "neither") a path \(hasPath ? "and" : "nor") a bypass_reason",
        remedy: "Write one of the two.")
    }
  }
}
