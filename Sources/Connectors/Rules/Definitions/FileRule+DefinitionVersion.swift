import Findings
import Schema

extension FileRule {
  static let definitionVersion = FileRule(
    "connector.definition.version-differs", .error, "definitions name the version that the Dockerfile states",
    why: """
      The platform pulls the tag of the definition: a newer Dockerfile is not offered to anybody, and \
      a newer definition names an image that nobody pushed.
      """,
    source: "airbyte-config/init, dockerImageTag; manage.sh publish",
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
       "dockerRepository": "airbyte/source-pet-shop", "dockerImageTag": "0.1.0"}
      """
  ) { connector in
    guard connector.layout == .classic, let image = connector.connector.image,
      let version = connector.connector.version,
      let definitions = connector.definitions
    else { return [] }
    return definitions.of(image).filter { $0.tag.map { $0 != version } ?? false }.map { definition in
      FileBreach(
        at: definition.place,
        "the definition names version '\(definition.tag ?? "")', the connector is '\(version)'",
        remedy: "Write '\(version)' once that image is published.")
    }
  }
}
