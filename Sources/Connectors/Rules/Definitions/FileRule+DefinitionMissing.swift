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
    passes: DefinitionExample.repository(),
    fails: DefinitionExample.repository(image: "airbyte/source-dogs")
  ) { connector in
    guard let (image, definitions) = connector.registry, definitions.of(image).isEmpty else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.path),
        "no definition in \(ConnectorDefinitions.folder) names the image '\(image)'",
        remedy: "Add one to config/ and to the seed, with a new UUID.")
    ]
  }
}
