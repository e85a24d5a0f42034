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
    // One that cannot be read is told by another rule.
    guard let (image, definitions) = connector.registry, connector.faultyDefinitions.isEmpty else {
      return []
    }
    guard definitions.of(image).isEmpty else { return onlyHalf(of: definitions, image, connector) }
    return [
      FileBreach(
        at: .file(connector.folder.path),
        "no definition in \(ConnectorDefinitions.folder) names the image '\(image)'",
        remedy: "Add one to config/ and to the seed, with a new UUID.")
    ]
  }

  /// A repository may keep a folder of definitions and a seed; then the two name the same connectors.
  private static func onlyHalf(
    of definitions: ConnectorDefinitions, _ image: String, _ connector: ConnectorCase
  ) -> [FileBreach] {
    guard let kind = connector.connector.kind?.rawValue, let known = definitions.of(image).first else {
      return []
    }
    let (hasFile, hasEntry) = definitions.of(image).reduce((false, false)) {
      ($0.0 || $1.fileName != nil, $0.1 || $1.fileName == nil)
    }
    let breach = { (absent: String, remedy: String) in
      FileBreach(
        at: known.place, "\(absent) does not name the image '\(image)', which is defined here", remedy: remedy
      )
    }
    if !hasFile, definitions.kindsWithFolder.contains(kind) {
      return [breach(ConnectorDefinitions.filesFolder(kind), "Add the file '\(known.id).json' there.")]
    }
    if !hasEntry, definitions.kindsWithSeed.contains(kind) {
      return [breach(ConnectorDefinitions.seed(kind), "Add an entry with the same id there.")]
    }
    return []
  }
}
