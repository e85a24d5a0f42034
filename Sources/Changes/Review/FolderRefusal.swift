#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
