#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

/// Why a folder could not be looked at.
package enum FolderRefusal: Error, Equatable, CustomStringConvertible {
  case notAFolder(String)
  case closed(String, SystemError)

  package var description: String {
    switch self {
    case .notAFolder(let path): "'\(path)' is not a folder. Name a folder, or one that does not exist yet."
    case .closed(let path, let error): "'\(path)' could not be opened: \(error). \(error.remedy)"
    }
  }

  /// The folder, or nil when nothing has that path.
  static func open(
    _ path: String, door: DiskDoor = .posix
  ) throws(FolderRefusal) -> OpenFolder? {
    do throws(SystemError) {
      return try OpenFolder.at(path, door: door)
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ENOTDIR: throw .notAFolder(path)
      default: throw .closed(path, error)
      }
    }
  }
}

extension OpenFolder {
  /// What stands at a path below this folder.
  func look(at path: RelativePath, reading: Bool) -> DiskEntry {
    do throws(Obstacle) {
      guard let parent = try parent(of: path) else { return .absent }
      return try parent.entry(named: path.name, reading: reading)
    } catch {
      return .obstacle(error)
    }
  }

  /// Opens the folder that holds a path, one step at a time; nil when it is missing.
  func parent(of path: RelativePath) throws(Obstacle) -> OpenFolder? {
    var here = try step(".", at: path)
    for folder in path.folders {
      guard let open = here else { return nil }
      here = try open.step(folder.name, at: folder)
    }
    return here
  }

  private func step(_ name: String, at path: RelativePath) throws(Obstacle) -> OpenFolder? {
    do throws(SystemError) {
      return try folder(name)
    } catch {
      switch error.code {
      case ENOENT: return nil
      case ENOTDIR, ELOOP: throw obstacleOnTheWay(name, at: path)
      default: throw .unreadable(error)
      }
    }
  }

  private func obstacleOnTheWay(_ name: String, at path: RelativePath) -> Obstacle {
    do throws(SystemError) {
      return try status(of: name)?.kind == .symlink ? .symlinkOnTheWay(path) : .fileOnTheWay(path)
    } catch {
      return .unreadable(error)
    }
  }

  private func entry(named name: String, reading: Bool) throws(Obstacle) -> DiskEntry {
    do throws(SystemError) {
      guard let status = try status(of: name) else { return .absent }
      if let obstacle = status.obstacle { return .obstacle(obstacle) }
      guard reading else { return .untouchable }
      let (bytes, opened) = try read(name, limit: Snapshot.limitMebibytes << 20)
      return .file(FileImage(bytes: bytes, permissions: opened.permissions))
    } catch {
      throw error.code == EFBIG ? .tooLarge : .unreadable(error)
    }
  }
}

extension FileStatus {
  fileprivate var obstacle: Obstacle? {
    switch kind {
    case .file: nil
    case .folder: .folder
    case .symlink: .symlink
    case .special: .special
    }
  }
}
