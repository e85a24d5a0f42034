/// The commands of the Airbyte protocol.
package enum ConnectorCommand: String, CaseIterable, Sendable {
  case spec, check, discover, read, write

  /// The commands that a connector of a kind answers; all where the kind is not known.
  package static func all(for kind: ConnectorKind?) -> [ConnectorCommand] {
    switch kind {
    case .source: [.spec, .check, .discover, .read]
    case .destination: [.spec, .check, .write]
    case nil: allCases
    }
  }
}

/// The files that a command is given, as paths that the process can open.
package struct CommandFiles: Equatable, Sendable {
  package var config: String?
  package var catalog: String?
  package var state: String?

  package init(config: String? = nil, catalog: String? = nil, state: String? = nil) {
    self.config = config
    self.catalog = catalog
    self.state = state
  }

  /// The options of a command, each only where the command takes it and a file is given.
  package func options(for command: ConnectorCommand) -> [String] {
    let taken: [(String, String?)] =
      switch command {
      case .spec: []
      case .check, .discover: [("--config", config)]
      case .read: [("--config", config), ("--catalog", catalog), ("--state", state)]
      case .write: [("--config", config), ("--catalog", catalog)]
      }
    return taken.flatMap { option, file in file.map { [option, $0] } ?? [] }
  }
}
