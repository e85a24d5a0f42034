import Findings
import Schema

extension FileRule {
  static let acceptanceLegacy = FileRule(
    "acceptance-tests.legacy", .info, "acceptance-test-config.yml has the form of today",
    why: """
      The form with a root key tests is older than version 0.2.12 of the suite, which still reads it \
      and cannot be told to be strict in it.
      """,
    source: "connector_acceptance_test, config.py",
    passes: """
      -- acceptance-test-config.yml --
      acceptance_tests: {}
      """,
    fails: """
      -- acceptance-test-config.yml --
      tests: {}
      """
  ) { connector in
    guard let configuration = AcceptanceConfiguration(connector), configuration.isLegacy else { return [] }
    let file = connector.folder.place(AcceptanceConfiguration.file)
    return [
      FileBreach(
        at: .file(file, configuration.document.keySpan("tests"), pointer: "/tests"),
        "this is the form of the suite before 0.2.12",
        remedy: "Call the key acceptance_tests, and put each section's list below a key tests.")
    ]
  }
}
