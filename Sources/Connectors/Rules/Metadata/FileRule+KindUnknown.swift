import Findings

extension FileRule {
  static let kindUnknown = FileRule(
    "connector.kind.unknown", .error, "connectorType is source or destination",
    why: "There is no third kind, and the registry's schema refuses any other word.",
    source: "metadata schema, connectorType",
    passes: """
      -- metadata.yaml --
      data:
        connectorType: source
      """,
    fails: """
      -- metadata.yaml --
      data:
        connectorType: sauce
      """
  ) { connector in
    guard let type = connector.metadata?.connectorType, ConnectorKind(rawValue: type.text) == nil else {
      return []
    }
    return [
      FileBreach(
        at: connector.facts.place(type), "connectorType '\(type.text)' is neither source nor destination",
        remedy: "Write source or destination.")
    ]
  }
}
