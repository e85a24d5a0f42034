import Findings

extension FileRule {
  static let kindDiffers = FileRule(
    "connector.kind.differs", .error, "connectorType is what the folder's name says",
    why: "The docs page, the registry entry and the tests are looked for by the kind.",
    source: "metadata.yaml, connectorType; the folder's name",
    passes: """
      -- source-pet-shop/metadata.yaml --
      data:
        connectorType: source
      """,
    fails: """
      -- source-pet-shop/metadata.yaml --
      data:
        connectorType: destination
      """
  ) { connector in
    guard let type = connector.metadata?.connectorType, let written = ConnectorKind(rawValue: type.text),
      let kind = ConnectorKind(folderName: connector.facts.folderName), kind != written
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(type),
        "connectorType is '\(type.text)', the folder's name says \(kind.rawValue)",
        remedy: "Write '\(kind.rawValue)' or rename the folder.")
    ]
  }
}
