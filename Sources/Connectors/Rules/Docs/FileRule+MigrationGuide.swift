import Findings
import Schema

extension FileRule {
  static let migrationGuide = FileRule(
    "docs.migration.missing", .error, "breaking versions come with a migration guide",
    why: """
      The dialog that asks people to upgrade links to the guide, below the heading of the version.
      """,
    source: "connectors_qa, breaking changes must be accompanied by a migration guide",
    passes: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
        dockerImageTag: 2.0.0
        releases:
          breakingChanges:
            2.0.0:
              message: Another key.
      -- docs/integrations/sources/pet-shop-migrations.md --
      # Pet Shop Migration Guide

      ## Upgrading to 2.0.0
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
        dockerImageTag: 2.0.0
        releases:
          breakingChanges:
            2.0.0:
              message: Another key.
      """
  ) { connector in
    guard connector.layout == .airbyte, let kind = connector.connector.kind,
      !connector.breakingVersions.isEmpty
    else {
      return []
    }
    let path = "docs/integrations/\(kind.rawValue)s/\(connector.connector.slug)-migrations.md"
    guard let guide = DocsPage(path, of: connector) else {
      return [
        FileBreach(
          at: .file(connector.docsPlace(path)), "there is no migration guide '\(path)'",
          remedy:
            "Write '# \(connector.connector.title) Migration Guide' and '## Upgrading to \(connector.breakingVersions[0].text)'."
        )
      ]
    }
    return missingHeadings(in: guide, connector) + unknownHeadings(in: guide, connector)
      + wrongOrder(in: guide)
  }

  private static func missingHeadings(in guide: DocsPage, _ connector: ConnectorCase) -> [FileBreach] {
    let titles = guide.headings.filter { $0.level <= 2 }.map(\.title)
    var breaches = connector.breakingVersions.filter { !titles.contains("Upgrading to \($0.text)") }.map {
      version in
      FileBreach(
        at: guide.place(nil), "the migration guide has no heading for version \(version.text)",
        remedy: "Add '## Upgrading to \(version.text)' and what to do.")
    }
    let title = "\(connector.connector.title) Migration Guide"
    // Front matter above it is read as a heading too, by the line below it.
    let first = guide.headings.first { guide.text[$0.line].first == UInt8(ascii: "#") }
    if first?.title != title {
      breaches.append(
        FileBreach(
          at: guide.place(first?.line), "the migration guide's title is not '\(title)'",
          remedy: "Write '# \(title)' first."))
    }
    return breaches
  }

  /// Of versions that the metadata does not call breaking.
  private static func unknownHeadings(in guide: DocsPage, _ connector: ConnectorCase) -> [FileBreach] {
    let known = connector.breakingVersions.map { "Upgrading to \($0.text)" }
    let others = guide.headings.filter { heading in
      heading.level == 2 && heading.title.hasPrefix("Upgrading to ") && !known.contains(heading.title)
    }
    return others.map { heading in
      FileBreach(
        at: guide.place(heading.line),
        "the migration guide tells of '\(heading.title)', which breakingChanges does not have",
        remedy: "Add the version to releases.breakingChanges, or take the section out.")
    }
  }

  /// Newest first, by version: the official check compares letters, so that it wants 9.0.0 above 10.0.0.
  private static func wrongOrder(in guide: DocsPage) -> [FileBreach] {
    let versions = guide.headings.compactMap { heading -> (Range<Int>, SemanticVersion)? in
      guard heading.title.hasPrefix("Upgrading to ") else { return nil }
      return SemanticVersion(String(heading.title.dropFirst("Upgrading to ".count))).map {
        (heading.line, $0)
      }
    }
    guard let wrong = zip(versions, versions.dropFirst()).first(where: { $0.1 < $1.1 })?.1 else { return [] }
    return [
      FileBreach(
        at: guide.place(wrong.0),
        "the headings of the migration guide do not go from the newest version down",
        remedy: "Put the newest version first.", severity: .warning)
    ]
  }
}
