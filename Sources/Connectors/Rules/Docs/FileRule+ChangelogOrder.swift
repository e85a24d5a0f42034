import Findings
import Schema

extension FileRule {
  static let changelogOrder = FileRule(
    "docs.changelog.order", .warning,
    "the changelog begins with the current version and goes back from there",
    why: """
      People read its first row as what they have or get. A row above the current version is that of one \
      which nobody can have yet, for the other files were not brought up to it.
      """,
    source: "drift between versions and changelogs; Airbyte's checks look for the version alone",
    passes: changelogExample(rows: ["0.10.0", "0.9.1"]), fails: changelogExample(rows: ["0.11.0", "0.10.0"])
  ) { connector in
    guard let stated = connector.connector.version, let version = SemanticVersion(stated),
      let page = connector.docsPage
    else { return [] }
    let rows = Changelog(of: page).rows
    var breaches: [FileBreach] = []
    if let newer = rows.first(where: { $0.version > version }) {
      breaches.append(
        FileBreach(
          at: page.place(newer.line),
          "the changelog has a row for \(newer.text), which is above the connector's version \(stated)",
          remedy: "Write that version into the other files, or take the row out."))
    }
    if let (upper, lower) = zip(rows, rows.dropFirst()).first(where: { $0.version < $1.version }) {
      breaches.append(
        FileBreach(
          at: page.place(lower.line), "the row of \(lower.text) stands below that of \(upper.text)",
          remedy: "Put the newest version first.", severity: .info))
    }
    return breaches
  }

  /// A page whose changelog has some rows, and a connector of version 0.10.0.
  static func changelogExample(rows: [String]) -> String {
    """
    -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
    data:
      connectorType: source
      dockerImageTag: 0.10.0
    -- docs/integrations/sources/pet-shop.md --
    # Pet Shop

    ## Changelog

    | Version | Subject |
    | :-- | :-- |
    \(rows.map { "| \($0) | What changed |" }.joined(separator: "\n"))
    """
  }
}
