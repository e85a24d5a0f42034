import Findings
import Schema

extension FileRule {
  static let acceptanceSuite = FileRule(
    "metadata.acceptance-suite", .notChecked,
    "a source that many people use has the acceptance tests switched on",
    why: """
      Of sources with medium or high use Airbyte asks for the suite acceptanceTests. How much a connector \
      is used only Airbyte knows, so a source without the suite stays open and one with it is fine.
      """,
    source: "connectors_qa, medium to high use connectors must enable acceptance tests",
    passes: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
        connectorTestSuitesOptions:
          - suite: acceptanceTests
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
      """
  ) { connector in
    guard let metadata = connector.inAirbyte, connector.connector.kind == .source else { return [] }
    let suites = metadata.data["connectorTestSuitesOptions"]?.array ?? []
    guard !suites.contains(where: { $0["suite"]?.string == "acceptanceTests" }) else { return [] }
    return [
      FileBreach(
        at: connector.place(
          ConnectorMetadata.file, metadata.data["connectorTestSuitesOptions"],
          pointer: JSONPointer(["data", "connectorTestSuitesOptions"])),
        "whether the connector is used so much that it needs acceptance tests only Airbyte knows",
        remedy: "Add the suite acceptanceTests when it is.")
    ]
  }
}
