#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The right to write below a folder; the kernel takes it back when the process ends, however it ends.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Answers nil when another process has it.
  init?(in folder: borrowing OpenFolder, label: String) throws(SystemError) {
    while true {
      let opened = try Self.open(in: folder)
      guard try Self.take(opened) else {
        close(opened)
        return nil
      }
      // Between opening and locking, the holder may have removed the file: then this lock is on nothing.
      if try Self.isCurrent(opened, in: folder) {
        descriptor = opened
        break
      }
      close(opened)
    }
    Self.sign(descriptor, label: label)
  }

  deinit { close(descriptor) }

  private static func open(in folder: borrowing OpenFolder) throws(SystemError) -> Int32 {
    let parent = folder.descriptor
    return try SystemError.check {
      openat(parent, Journal.lockName, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
  }

  private static func take(_ descriptor: Int32) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try SystemError.check { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }

  private static func isCurrent(
    _ descriptor: Int32, in folder: borrowing OpenFolder
  ) throws(SystemError) -> Bool {
    var raw = stat()
    _ = try SystemError.check { fstat(descriptor, &raw) }
    return try folder.status(of: Journal.lockName)?.inode == UInt64(raw.st_ino)
  }

  /// Leaves the words that another process shows while it has to wait; on a full disk it shows others.
  private static func sign(_ descriptor: Int32, label: String) {
    tidyUp { () throws(SystemError) in
      _ = try SystemError.check { ftruncate(descriptor, 0) }
      let words = Array("'\(label)' (process \(getpid()))".utf8)
      _ = try SystemError.check { pwrite(descriptor, words, words.count, 0) }
    }
  }

  /// Who holds the lock below a folder, for a sentence.
  static func holder(below root: String) -> String {
    do throws(SystemError) {
      let journal = try OpenFolder.at(root).folder(".hangar").folder("journal")
      let text = String(decoding: try journal.read(Journal.lockName, limit: 1 << 10).bytes, as: UTF8.self)
      return text.isEmpty || text.unicodeScalars.contains { $0.value < 0x20 } ? unknown : text
    } catch {
      return unknown
    }
  }

  private static let unknown = "another process"
}
