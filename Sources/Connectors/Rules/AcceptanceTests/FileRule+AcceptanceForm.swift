import Findings
import Schema

extension FileRule {
  static let acceptanceForm = FileRule(
    "acceptance-tests.form", .error, "acceptance-test-config.yml is one that the suite reads",
    why: """
      The suite refuses a key it does not know, a status it does not know, and a section that has both \
      tests and a reason to skip them.
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
    }
  }
}
