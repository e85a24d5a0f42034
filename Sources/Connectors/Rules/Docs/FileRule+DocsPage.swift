import Findings
import Schema

extension FileRule {
  static let docsPage = FileRule(
    "docs.page.missing", .error, "there is a page for the people who use the connector",
    why: """
      The catalog links to it, and the upload is refused where it is missing. Its place follows from \
      the connector's name.
      """,
    source: "connectors_qa, connectors must have user facing documentation; metadata validator",
    passes: changelogExample(rows: ["0.10.0"]),
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
        dockerImageTag: 0.1.0
      """
  ) { connector in
    guard connector.metadata != nil, let path = connector.connector.docsPage, connector.docsPage == nil else {
      return []
    }
    if case .unreadable(let reason) = connector.connector.readBeside(path) {
      return [
        FileBreach(
          at: .file(connector.docsPlace(path)), "the docs page '\(path)' \(reason), so it was not checked",
          remedy: "Make it a file that you may read.", severity: .notChecked)
      ]
    }
    return [
      FileBreach(
        at: .file(connector.docsPlace(path)), "there is no docs page '\(path)'",
        remedy: "Write what the connector reads or writes, its settings, and a changelog.",
        severity: connector.layout == .standalone ? .info : connector.severityOfHouseRule)
    ]
  }
}
