import Findings
import Schema

extension FileRule {
  static let licenseKnown = FileRule(
    "connector.license.unknown", .error, "the license is MIT or ELv2",
    why: """
      Airbyte takes connectors under these two; in a repository of your own any license will do, and \
      then this tells only that Airbyte would not take it.
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
      !["mit", "elastic-2.0"].contains(License.canonical(license.text))
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(license), "Airbyte takes no connector under license '\(license.text)'",
        remedy: "Write MIT or ELv2.")
    ]
  }
}
