#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder held open, so that what stands on the way to it can no longer be swapped.
///
/// Every name is looked up in the open folder and a symlink is never followed.
struct OpenFolder: ~Copyable {
  let descriptor: Int32
  let door: DiskDoor

  private init(descriptor: Int32, door: DiskDoor) {
    self.descriptor = descriptor
    self.door = door
  }

  deinit { close(descriptor) }

  private static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  /// Opens a folder by the path a person named, symlinks and all.
  static func at(_ path: String, door: DiskDoor = .posix) throws(SystemError) -> OpenFolder {
    let descriptor = try SystemError.check { open(path, flags) }
    return OpenFolder(descriptor: descriptor, door: door)
  }

  func folder(_ name: String) throws(SystemError) -> OpenFolder {
    let opened = try SystemError.check { openat(descriptor, name, Self.flags | O_NOFOLLOW) }
    return OpenFolder(descriptor: opened, door: door)
  }

  /// What a name stands for, or nil when nothing has it.
  func status(of name: String) throws(SystemError) -> FileStatus? {
    var raw = stat()
    do {
      _ = try SystemError.check { fstatat(descriptor, name, &raw, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
    return FileStatus(raw)
  }

  func entry(_ name: String) -> DiskDoor.Entry { DiskDoor.Entry(folder: descriptor, name: name) }
}

/// What the disk says about a name, without opening it.
struct FileStatus: Equatable {
  enum Kind { case file, folder, symlink, special }

  let kind: Kind
  /// Without set-id and sticky bits, which no file of ours should carry.
  let permissions: UInt32
  let size: Int
  let inode: UInt64

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      default: .special
      }
    permissions = UInt32(raw.st_mode) & 0o777
    size = Int(raw.st_size)
    inode = UInt64(raw.st_ino)
  }
}
