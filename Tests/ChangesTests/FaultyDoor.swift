import Changes
import Synchronization

/// A door that counts the calls that change the disk and fails from a chosen one on.
final class FaultyDoor: Sendable {
  /// What happens after the call that fails first.
  enum Aftermath {
    /// The disk works again: an error that goes by.
    case recovers
    /// Nothing works any more: what the disk looks like after the process was killed there.
    case staysDead
  }

  private let calls = Mutex(0)
  private let failing: Range<Int>
  private let error: SystemError

  /// - Parameter call: The first call to fail, counted from 1.
  init(
    failingAt call: Int = .max, _ aftermath: Aftermath = .recovers, error: SystemError = SystemError(code: 28)
  ) {
    failing = aftermath == .recovers && call < .max ? call..<call + 1 : call..<Int.max
    self.error = error
  }

  var count: Int { calls.withLock { $0 } }

  private func pass() throws(SystemError) {
    let call = calls.withLock {
      $0 += 1
      return $0
    }
    if failing.contains(call) { throw error }
  }

  var door: DiskDoor {
    let real = DiskDoor.posix
    return DiskDoor(
      makeFolder: { folder, name, mode throws(SystemError) in
        try self.pass()
        try real.makeFolder(folder, name, mode)
      },
      createFile: { folder, name, mode throws(SystemError) in
        try self.pass()
        return try real.createFile(folder, name, mode)
      },
      write: { file, bytes throws(SystemError) in
        // A disk that fills up takes a part first.
        try self.pass()
        return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(max(1, bytes.count / 2))))
      },
      setMode: { file, mode throws(SystemError) in
        try self.pass()
        try real.setMode(file, mode)
      },
      rename: { from, to throws(SystemError) in
        try self.pass()
        try real.rename(from, to)
      },
      removeFile: { entry throws(SystemError) in
        try self.pass()
        try real.removeFile(entry)
      },
      removeFolder: { entry throws(SystemError) in
        try self.pass()
        try real.removeFolder(entry)
      },
      flush: { descriptor throws(SystemError) in
        try self.pass()
      },
      flushDisk: { descriptor throws(SystemError) in
        try self.pass()
      })
  }
}
