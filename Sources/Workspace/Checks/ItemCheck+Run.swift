package import Connectors
package import Scaffold

extension ItemCheck {
  /// The process that the check needs; nil when reading files is enough.
  package var run: CheckRun? {
    switch self {
    case .testsPass: .unitTests
    case .specSucceeds: .command(.spec)
    case .checkSucceeds: .command(.check)
    case .discoverSucceeds: .command(.discover)
    case .readSucceeds: .command(.read)
    case .writeSucceeds: .command(.write)
    case .fileExists, .noPlaceholder, .baseURLSet, .specParses, .specSecrets, .metadataParses, .iconPresent,
      .docsNameFields:
      nil
    }
  }
}

/// A process that a check waits for.
package enum CheckRun: Equatable, Sendable {
  case unitTests
  case command(ConnectorCommand)
}
