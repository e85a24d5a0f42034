import Findings
import Schema

extension FileRule {
  static let definitionName = FileRule(
    "connector.definition.id-form", .error, "a definition has a well-formed id and its file is called by it",
    why: """
      The platform stores the connector under the id. A file whose name had 35 characters was released \
      beside the corrected one.
      """,
    source: "airbyte-config/init, STANDARD_SOURCE_DEFINITION",
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
      -- airbyte-config/init/src/main/resources/config/STANDARD_SOURCE_DEFINITION/5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e1.json --
      {"sourceDefinitionId": "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e1", "name": "Pet Shop",
       "dockerRepository": "airbyte/source-pet-shop", "dockerImageTag": "0.2.0"}
      """
  ) { connector in
    guard connector.layout == .classic, let image = connector.connector.image,
      let definitions = connector.definitions
    else { return [] }
    return definitions.of(image).compactMap { definition in
      if !DefinitionID.isWellFormed(definition.id) {
        return FileBreach(
          at: definition.place,
          "the definition's id '\(definition.id)' is not a UUID of 36 lower-case characters",
          remedy: "Write a new UUID, in the file's name too.")
      }
      guard let file = definition.fileName, file != "\(definition.id).json" else { return nil }
      return FileBreach(
        at: definition.place, "the file is called '\(file)', its id is '\(definition.id)'",
        remedy: "Call it '\(definition.id).json'.")
    }
  }
}
