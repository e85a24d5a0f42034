import Findings
import Schema

extension FileRule {
  static let definitionIDDiffers = FileRule(
    "connector.definition.id-differs", .warning, "metadata.yaml has the id of the repository's definition",
    why: """
      A connector that goes from one registry to the other keeps its connections by this id; under another it \
      appears beside itself.
      """,
    source: "airbyte-config/init, sourceDefinitionId; metadata.yaml, definitionId",
    passes: DefinitionExample.repository() + """

      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        definitionId: 5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e11
        dockerRepository: airbyte/source-pet-shop
      """,
    fails: DefinitionExample.repository() + """

      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        definitionId: 95d9f3c9-9f72-4767-a2a5-05fee48bb1ea
        dockerRepository: airbyte/source-pet-shop
      """
  ) { connector in
    guard let (image, definitions) = connector.registry, let id = connector.metadata?.definitionID,
      let definition = definitions.of(image).first,
      !definitions.of(image).contains(where: { $0.id == id.text })
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(id),
        "definitionId '\(id.text)' is not that of the repository's definition, '\(definition.id)'",
        remedy: "Write '\(definition.id)', if connections were ever made with it.")
    ]
  }
}
