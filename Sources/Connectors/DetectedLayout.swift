#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How new connectors are packaged in a folder, as the folders around it tell.
package struct DetectedLayout: Equatable, Sendable {
  package let layout: ConnectorLayout
  /// The root of the repository, for the layouts that have one.
  package let repository: String?
  /// What tells; a phrase such as "there is an 'airbyte-integrations/connectors' in /home/pat/airbyte".
  package let reason: String

  /// Looks at a folder and those above it.
  ///
  /// - Parameter folder: Absolute; it need not exist.
  package init(in folder: String) {
    guard let root = Self.repository(around: folder) else {
      layout = .standalone
      repository = nil
      reason = "no '\(ConnectorLayout.repositoryFolder)' is in this folder or above it"
      return
    }
    layout = ConnectorLayout(ofRepository: root)
    repository = root
    let more = layout == .classic ? " and a '\(ConnectorLayout.definitionsFolder)'" : ""
    reason = "there is an '\(ConnectorLayout.repositoryFolder)'\(more) in \(root)"
  }

  private static func repository(around folder: String) -> String? {
    var parts = folder.split(separator: "/")
    while true {
      let root = parts.isEmpty ? "/" : parts.reduce("") { "\($0)/\($1)" }
      if ConnectorFolder(root).kind(of: ConnectorLayout.repositoryFolder) == .folder { return root }
      if parts.popLast() == nil { return nil }
    }
  }
}
