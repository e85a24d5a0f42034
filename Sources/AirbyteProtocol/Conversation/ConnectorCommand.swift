/// What a connector can be asked to do.
package enum ConnectorCommand: String, CaseIterable, Sendable {
  case spec, check, discover, read, write

  /// The messages that answer it.
  package var answers: Set<MessageType> {
    switch self {
    case .spec: [.spec, .log, .trace]
    case .check: [.connectionStatus, .log, .trace, .control]
    case .discover: [.catalog, .destinationCatalog, .log, .trace, .control]
    case .read: [.record, .state, .log, .trace, .control]
    case .write: [.state, .log, .trace, .control]
    }
  }
}
