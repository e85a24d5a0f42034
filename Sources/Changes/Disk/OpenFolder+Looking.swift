#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
