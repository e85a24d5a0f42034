import Findings
import Schema

extension FileRule {
  static let licenseKnown = FileRule(
    "connector.license.unknown", .error, "the license is MIT or ELv2",
    why: """
      Airbyte takes connectors under these two, by these names in any case; Elastic-2.0, the same license's \
      name elsewhere, is refused. In a repository of your own any license will do.
      """,
    source: "connectors_qa, connectors must be licensed under MIT or Elv2",
    passes: """
      -- metadata.yaml --
      data:
        license: MIT
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        license: GPL-3.0
      """
  ) { connector in
    guard connector.layout == .airbyte, let license = connector.metadata?.license,
      !["mit", "elv2", "airbyte enterprise"].contains(license.text.lowercased())
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(license), "Airbyte takes no connector under license '\(license.text)'",
        remedy: "Write MIT or ELv2.")
    ]
  }
}
