/// What stood below a folder when it was looked at, for the paths that were asked about.
///
/// Whoever computes a new text from an old one reads the old one here, and compares against the same
/// snapshot: then no change made in between can be lost.
package struct Snapshot: Equatable, Sendable {
  /// The folder, as the person named it; it need not exist.
  package let root: String
  private var entries: [RelativePath: DiskEntry]

  /// The largest file that is read; a larger one is an obstacle.
  package static let limitMebibytes = 64

  package init(root: String, entries: [RelativePath: DiskEntry] = [:]) {
    self.root = root
    self.entries = entries
  }

  /// What stands at a path; a path that was not asked about counts as absent.
  package subscript(path: RelativePath) -> DiskEntry { entries[path] ?? .absent }

  package func bytes(_ path: RelativePath) -> [UInt8]? {
    guard case .file(let image) = self[path] else { return nil }
    return image.bytes
  }

  /// Reads paths below a folder, following no symlink below it.
  ///
  /// A folder that is missing counts as empty. Of the untouched paths only whether something is there is
  /// found out.
  package static func reading(
    _ paths: [RelativePath], untouched: [RelativePath] = [], below root: String
  ) throws(FolderRefusal) -> Snapshot {
    var snapshot = Snapshot(root: root)
    guard let folder = try FolderRefusal.open(root) else { return snapshot }
    for path in paths { snapshot.entries[path] = folder.look(at: path, reading: true) }
    for path in untouched { snapshot.entries[path] = folder.look(at: path, reading: false) }
    return snapshot
  }
}
