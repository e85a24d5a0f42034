import CSync

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls through which anything on the disk changes.
///
/// Each works on one name in a folder that is already open, so no path is ever followed. A test passes a door
/// that fails at a chosen call.
package struct DiskDoor: Sendable {
  package var makeFolder:
    @Sendable (_ folder: Int32, _ name: String, _ mode: UInt32) throws(SystemError) -> Void
  /// Answers a descriptor open for writing; fails when the name is taken.
  package var createFile:
    @Sendable (_ folder: Int32, _ name: String, _ mode: UInt32) throws(SystemError) -> Int32
  /// Answers how many bytes were taken, which may be fewer than were given.
  package var write: @Sendable (_ file: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
  package var setMode: @Sendable (_ file: Int32, _ mode: UInt32) throws(SystemError) -> Void
  package var rename: @Sendable (_ from: Entry, _ to: Entry) throws(SystemError) -> Void
  package var removeFile: @Sendable (_ entry: Entry) throws(SystemError) -> Void
  package var removeFolder: @Sendable (_ entry: Entry) throws(SystemError) -> Void
  /// Waits until a file or a folder's own entries are on the disk.
  package var flush: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
  /// Waits until all that was written to a folder's disk is there; nil where the system has no such call.
  package var flushDisk: (@Sendable (_ folder: Int32) throws(SystemError) -> Void)?

  package init(
    makeFolder: @escaping @Sendable (Int32, String, UInt32) throws(SystemError) -> Void,
    createFile: @escaping @Sendable (Int32, String, UInt32) throws(SystemError) -> Int32,
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) throws(SystemError) -> Int,
    setMode: @escaping @Sendable (Int32, UInt32) throws(SystemError) -> Void,
    rename: @escaping @Sendable (Entry, Entry) throws(SystemError) -> Void,
    removeFile: @escaping @Sendable (Entry) throws(SystemError) -> Void,
    removeFolder: @escaping @Sendable (Entry) throws(SystemError) -> Void,
    flush: @escaping @Sendable (Int32) throws(SystemError) -> Void,
    flushDisk: (@Sendable (Int32) throws(SystemError) -> Void)?
  ) {
    self.makeFolder = makeFolder
    self.createFile = createFile
    self.write = write
    self.setMode = setMode
    self.rename = rename
    self.removeFile = removeFile
    self.removeFolder = removeFolder
    self.flush = flush
    self.flushDisk = flushDisk
  }

  /// A name in an open folder.
  package struct Entry: Sendable {
    package let folder: Int32
    package let name: String
  }
}

extension DiskDoor {
  /// The operating system's own calls.
  package static let posix = DiskDoor(
    makeFolder: { folder, name, mode throws(SystemError) in
      _ = try SystemError.check { mkdirat(folder, name, mode_t(mode)) }
    },
    createFile: { folder, name, mode throws(SystemError) in
      try SystemError.check {
        openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
      }
    },
    write: { file, bytes throws(SystemError) in
      try SystemError.check { systemWrite(file, bytes) }
    },
    setMode: { file, mode throws(SystemError) in
      _ = try SystemError.check { fchmod(file, mode_t(mode)) }
    },
    rename: { from, to throws(SystemError) in
      _ = try SystemError.check { renameat(from.folder, from.name, to.folder, to.name) }
    },
    removeFile: { entry throws(SystemError) in
      _ = try SystemError.check { unlinkat(entry.folder, entry.name, 0) }
    },
    removeFolder: { entry throws(SystemError) in
      _ = try SystemError.check { unlinkat(entry.folder, entry.name, AT_REMOVEDIR) }
    },
    flush: { descriptor throws(SystemError) in
      _ = try SystemError.check { fsync(descriptor) }
    },
    flushDisk: systemFlushDisk)

  #if os(Linux)
    private static let systemFlushDisk: (@Sendable (Int32) throws(SystemError) -> Void)? = {
      folder throws(SystemError) in
      _ = try SystemError.check { hangar_syncfs(folder) }
    }
  #else
    private static let systemFlushDisk: (@Sendable (Int32) throws(SystemError) -> Void)? = nil
  #endif

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}
