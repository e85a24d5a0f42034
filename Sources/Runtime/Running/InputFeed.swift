import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads an open descriptor as it comes, and stops waiting when nobody wants more.
final class InputFeed: Sendable {
  private let source: Int32
  private let wake: (read: Int32, write: Int32)

  private static let room = 1 << 16

  /// - Parameter source: Stays open.
  init(_ source: Int32) {
    self.source = source
    var ends: [Int32] = [-1, -1]
    // Without the pipe reading still works; it only waits for the source's own end.
    pipe(&ends)
    wake = (ends[0], ends[1])
  }

  deinit {
    close(wake.read)
    close(wake.write)
  }

  /// The next bytes; nil at the end, and after ``stop()``.
  func next() async -> [UInt8]? {
    // On a thread that may wait: the tasks' own threads are few.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [self] in continuation.resume(returning: wait() ? read() : nil) }
    }
  }

  func stop() {
    var byte: UInt8 = 0
    _ = withUnsafeBytes(of: &byte) { systemWrite(wake.write, $0) }
  }

  /// Whether the source has something, or its end.
  private func wait() -> Bool {
    var watched = [
      pollfd(fd: source, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&watched, 2, -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return watched[1].revents == 0
  }

  private func read() -> [UInt8]? {
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.room) { buffer, count in
        count = max(0, systemRead(source, buffer))
      }
      if bytes.isEmpty, errno == EINTR {
        errno = 0
        continue
      }
      return bytes.isEmpty ? nil : bytes
    }
  }

  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    errno = 0
    #if canImport(Glibc)
      return Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      return Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
