#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe that a byte can always be put into, so that `poll` returns.
///
/// Both ends live as long as anybody holds the pipe: a late wake after the terminal closed is harmless.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Nil when the process has no file descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Puts bytes in, on any thread; a full pipe has woken its reader already and takes no more.
  func put(_ bytes: [UInt8]) {
    _ = write(writeEnd, bytes, bytes.count)
  }

  /// Takes everything out and returns it.
  func drain() -> [UInt8] {
    var taken: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { return taken }
      taken += buffer[..<count]
    }
  }
}

/// Wakes a terminal's loop from any thread.
package struct TerminalWaker: Sendable {
  let pipe: WakePipe

  package func callAsFunction() { pipe.put([1]) }
}
