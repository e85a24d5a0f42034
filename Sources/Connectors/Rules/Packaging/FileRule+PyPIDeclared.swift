import Findings
import Schema

extension FileRule {
  static let pypiDeclared = FileRule(
    "metadata.pypi.undeclared", .error, "a Python source says whether it is published as a package",
    why: """
      PyAirbyte installs sources from the package index; the check asks that each Python source \
      declares itself there, enabled or not.
      """,
    source: "connectors_qa, Python connectors must have PyPi publishing declared",
    passes: """
      -- metadata.yaml --
      data:
        connectorType: source
        tags: [language:python]
        remoteRegistries:
          pypi:
            enabled: false
            packageName: airbyte-source-pet-shop
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        connectorType: source
        tags: [language:python]
      """
  ) { connector in
    guard connector.layout == .airbyte, let metadata = connector.metadata,
      connector.connector.kind == .source,
      connector.language == .python || connector.language == .lowCode,
      metadata.data["remoteRegistries"]?["pypi"] == nil
    else { return [] }
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, nil, pointer: JSONPointer(["data", "remoteRegistries"])),
        "metadata.yaml does not say whether the package is published",
        remedy: "Add remoteRegistries.pypi with enabled and packageName.")
    ]
  }
}
