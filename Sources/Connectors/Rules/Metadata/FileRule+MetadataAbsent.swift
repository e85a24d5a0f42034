import Findings
import Schema

extension FileRule {
  static let metadataAbsent = FileRule(
    "metadata.absent", .notChecked, "there is a metadata.yaml to judge",
    why: """
      What a registry, a build and Airbyte's checks know of a connector stands there. A package from \
      an index carries none, so this is an error only where the connector was made with one.
      """,
    source: "metadata schema, ConnectorMetadataDefinitionV0",
    passes: """
      -- metadata.yaml --
      data: {}
      """,
    fails: """
      -- pyproject.toml --
      [project]
      version = "0.1.0"
      """
  ) { connector in
    guard connector.metadata == nil, !connector.has(ConnectorMetadata.file), connector.layout != .classic
    else {
      return []
    }
    let wasMade = connector.has(".hangar/base/metadata.yaml.base")
    return [
      FileBreach(
        at: .file(connector.folder.place(ConnectorMetadata.file)),
        "there is no metadata.yaml, so nothing that a registry asks was checked",
        remedy: wasMade ? "Put it back." : "Add one before you publish the image.",
        severity: wasMade ? .error : nil)
    ]
  }
}
