import Findings
import Schema

extension FileRule {
  static let definitionMissing = FileRule(
    "connector.definition.missing", .warning, "the repository has a definition of the connector",
    why: """
      A platform built from the repository offers only the connectors that its definitions name; \
      connectors were published and stayed unknown for months.
      """,
    source: "airbyte-config/init, STANDARD_SOURCE_DEFINITION and seed",
    passes: """
      -- airbyte-integrations/connectors/source-pet-shop/Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=airbyte/source-pet-shop
      LABEL io.airbyte.version=0.2.0
      -- airbyte-config/init/src/main/resources/config/STANDARD_SOURCE_DEFINITION/5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11.json --
      {"sourceDefinitionId": "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11", "name": "Pet Shop",
       "dockerRepository": "airbyte/source-pet-shop", "dockerImageTag": "0.2.0"}
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=airbyte/source-pet-shop
      LABEL io.airbyte.version=0.2.0
      -- airbyte-config/init/src/main/resources/config/STANDARD_SOURCE_DEFINITION/5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11.json --
      {"sourceDefinitionId": "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11", "name": "Pet Shop",
       "dockerRepository": "airbyte/source-dogs", "dockerImageTag": "0.2.0"}
      """
  ) { connector in
    guard connector.layout == .classic, let image = connector.connector.image,
      let definitions = connector.definitions,
      definitions.of(image).isEmpty
    else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.path),
        "no definition in \(ConnectorDefinitions.folder) names the image '\(image)'",
        remedy: "Add one to config/ and to the seed, with a new UUID.")
    ]
  }
}
