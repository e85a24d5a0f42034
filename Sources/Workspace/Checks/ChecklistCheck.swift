package import Connectors

/// Everything that can prove a checklist's item: a closed list, so that a template can name a check and never
/// a command.
package enum ChecklistCheck: String, CaseIterable, Sendable {
  /// The item's file or folder is there.
  case fileExists = "file-exists"
  /// No text in the item's file waits to be replaced.
  case noPlaceholder = "no-placeholder"
  /// The item's file names a real host where its anchor stands.
  case baseURLSet = "base-url-set"
  case specParses = "spec-parses"
  /// Every field of the specification that sounds like a secret is marked as one.
  case specSecrets = "spec-secrets"
  case metadataParses = "metadata-parses"
  /// The icon is an SVG, and not the one that came with the template.
  case iconPresent = "icon-present"
  /// The docs page names every field of the specification.
  case docsNameFields = "docs-name-fields"
  case testsPass = "tests-pass"
  case specSucceeds = "spec-succeeds"
  case checkSucceeds = "check-succeeds"
  case discoverSucceeds = "discover-succeeds"
  case readSucceeds = "read-succeeds"
  case writeSucceeds = "write-succeeds"

  /// The process that the check needs; nil when reading files is enough.
  package var run: CheckRun? {
    switch self {
    case .testsPass: .unitTests
    case .specSucceeds: .command(.spec)
    case .checkSucceeds: .command(.check)
    case .discoverSucceeds: .command(.discover)
    case .readSucceeds: .command(.read)
    case .writeSucceeds: .command(.write)
    default: nil
    }
  }
}

/// A process that a check waits for.
package enum CheckRun: Equatable, Sendable {
  case unitTests
  case command(ConnectorCommand)
}
