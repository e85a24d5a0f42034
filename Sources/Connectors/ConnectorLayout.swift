/// Where a connector lives, which decides how it is packaged and released.
package enum ConnectorLayout: String, CaseIterable, Sendable {
  /// A folder of its own anywhere.
  case standalone
  /// A checkout of Airbyte's repository as it is today.
  case airbyte
  /// A repository of the first layout: Dockerfile labels and definition files.
  case classic

  /// The folder below a repository's root that holds its connectors.
  package static let repositoryFolder = "airbyte-integrations/connectors"

  /// - Parameters:
  ///   - path: The connector's folder, absolute.
  ///   - hasMetadata: Whether it holds a `metadata.yaml`.
  init(path: String, hasMetadata: Bool) {
    guard let root = Self.repositoryRoot(of: path) else {
      self = .standalone
      return
    }
    self = hasMetadata ? ConnectorLayout(ofRepository: root) : .classic
  }

  /// The layout of connectors that are made in a repository today.
  init(ofRepository root: String) {
    self = ConnectorFolder(root).kind(of: Self.definitionsFolder) == .folder ? .classic : .airbyte
  }

  /// The folder below a repository's root where the first layout keeps its definitions.
  package static let definitionsFolder = "airbyte-config/init"

  /// The repository around a connector that lies where Airbyte's connectors lie.
  package static func repositoryRoot(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 3, parts.dropLast().suffix(2).joined(separator: "/") == repositoryFolder else {
      return nil
    }
    return "/" + parts.dropLast(3).joined(separator: "/")
  }
}
