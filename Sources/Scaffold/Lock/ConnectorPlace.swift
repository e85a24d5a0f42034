import Changes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where connectors are made.
package struct ConnectorPlace: Equatable, Sendable {
  /// The folder that a connector's folder is made in, where the layout knows no repository.
  package var workspace: String
  /// The root of the repository, for layouts that put connectors into one; the workspace where none was found.
  package var repository: String

  package init(workspace: String, repository: String? = nil) {
    self.workspace = workspace
    self.repository = repository ?? workspace
  }

  /// The folder that a plan's paths are below.
  func root(of connector: RenderedConnector, named name: String) -> String {
    connector.home == nil ? "\(workspace)/\(name)" : repository
  }

  /// What stands in the place of git's own folder.
  enum GitFolder {
    case absent, folder
    /// A file that leads elsewhere, as in a worktree.
    case elsewhere
  }

  var gitFolder: GitFolder {
    var status = stat()
    guard lstat("\(repository)/.git", &status) == 0 else { return .absent }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .elsewhere
  }
}
