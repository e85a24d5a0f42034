import Findings
import Schema

extension FileRule {
  static let syncModes = FileRule(
    "docs.sync-modes.missing", .error, "the page of a listed destination tells which sync modes it has",
    why: """
      People choose a destination by it; the upload is refused where one of the five modes is not \
      named. One that stands on the page and not in the table passes there, and is a warning here.
      """,
    source: "metadata validator, docs has a supported sync modes table",
    passes: destinationExample(modes: destinationModes),
    fails: destinationExample(modes: ["Full Refresh - Overwrite"])
  ) { connector in
    guard connector.layout == .airbyte, connector.connector.kind == .destination,
      let page = connector.docsPage,
      let overrides = connector.metadata?.data["registryOverrides"],
      ["oss", "cloud"].contains(where: { overrides[$0]?["enabled"]?.bool == true })
    else { return [] }
    guard let heading = page.headings.first(where: isOfSyncModes) else {
      return [
        FileBreach(
          at: page.place(nil), "the docs page has no section 'Supported sync modes'",
          remedy: "Add '## Supported sync modes' with its table.")
      ]
    }
    let cells = page.cells(after: heading.line.lowerBound).map { $0.lowercased() }
    guard cells.contains("sync mode") else {
      return [
        FileBreach(
          at: page.place(heading.line), "the section of sync modes has no table with a column 'Sync mode'",
          remedy: "Add the table, with a row for each mode.")
      ]
    }
    let missing = destinationModes.filter { mode in !cells.contains { $0.contains(mode.lowercased()) } }
    let text = String(decoding: page.text, as: UTF8.self).lowercased()
    let elsewhere = missing.filter { text.contains($0.lowercased()) }
    return [(missing.filter { !elsewhere.contains($0) }, nil), (elsewhere, .warning)].compactMap {
      modes, severity in
      modes.isEmpty
        ? nil
        : FileBreach(
          at: page.place(heading.line),
          "the table of sync modes does not name \(modes.map { "'\($0)'" }.joined(separator: ", "))",
          remedy: "Add a row for each, with Yes or No.", severity: severity)
    }
  }

  /// The validator takes a heading of these two levels alone.
  private static func isOfSyncModes(_ heading: DocsPage.Heading) -> Bool {
    (2...3).contains(heading.level) && heading.title.lowercased().hasPrefix("supported sync modes")
  }

  /// A listed destination whose page names some modes.
  private static func destinationExample(modes: [String]) -> String {
    """
    -- airbyte-integrations/connectors/destination-pet-shop/metadata.yaml --
    data:
      connectorType: destination
      registryOverrides:
        oss:
          enabled: true
    -- docs/integrations/destinations/pet-shop.md --
    # Pet Shop

    ## Supported sync modes

    | Sync mode | Supported |
    | :-- | :-- |
    \(modes.map { "| \($0) | Yes |" }.joined(separator: "\n"))
    """
  }

  private static let destinationModes = [
    "Full Refresh - Overwrite", "Full Refresh - Append", "Full Refresh - Overwrite + Deduped",
    "Incremental Sync - Append", "Incremental Sync - Append + Deduped",
  ]
}
