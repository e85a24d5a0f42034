extension Connector {
  /// The repository around the connector, for the layouts that have one.
  package var repository: ConnectorFolder? { repositoryPath.map(ConnectorFolder.init) }

  /// The page that people who use the connector read, below the repository or below the connector.
  ///
  /// Nil for a repository's connector of which nobody knows whether it is a source.
  package var docsPage: String? {
    layout == .standalone
      ? "docs/\(slug).md" : kind.map { "docs/integrations/\($0.rawValue)s/\(slug).md" }
  }

  /// Reads a file of the connector or, where it has none, of the repository around it.
  package func readBeside(_ path: String) -> ConnectorFolder.Contents {
    let own = folder.read(path)
    guard own == .absent, let repository else { return own }
    return repository.read(path)
  }
}
