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
    passes: DefinitionExample.repository(),
    fails: DefinitionExample.repository(id: "5b1c6a2e-3f0d-4d5a-9c83-0b6c1f0a7e1")
  ) { connector in
    guard let (image, definitions) = connector.registry else { return [] }
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
