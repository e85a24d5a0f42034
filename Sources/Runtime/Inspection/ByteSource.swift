#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file, or standard input, read in pieces; whoever waits for the next piece can be woken.
package struct ByteSource: ~Copyable {
  private let file: String?
  private let descriptor: Int32

  /// Opens a file; nil stands for standard input.
  package init(_ file: String?) throws(InspectionRefusal) {
    self.file = file
    guard let file else {
      descriptor = STDIN_FILENO
      return
    }
    // A named pipe would keep the opening waiting for a writer, and nothing could end that.
    descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(file: file, reason: Self.reason()) }
    var facts = stat()
    if fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .unreadable(file: file, reason: "it is a folder")
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// How many bytes a plain file has; nil for a pipe or terminal.
  package var size: Int? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  /// Waits for the next bytes and puts them into a buffer.
  ///
  /// Gives how many there are: 0 at the end of the file, or when the waker ended the wait from another thread.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, until waker: ReadWaker
  ) throws(InspectionRefusal) -> Int {
    while true {
      guard waker.isReadable(descriptor) else { return 0 }
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else { throw .brokenOff(file: file, reason: Self.reason()) }
      return count
    }
  }

  /// The next bytes as a value of their own; empty where ``read(into:until:)`` gives none.
  func next(until waker: ReadWaker) throws(InspectionRefusal) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { room.deallocate() }
    let count = try read(into: room, until: waker)
    return Array(room[..<count])
  }

  /// The whole of a file that people write by hand, so not one of gigabytes.
  package static func contents(of file: String) throws(InspectionRefusal) -> [UInt8] {
    let source = try ByteSource(file)
    let waker = try ReadWaker()
    var bytes: [UInt8] = []
    while case let next = try source.next(until: waker), !next.isEmpty {
      bytes += next
      guard bytes.count <= 64 << 20 else { throw .tooLarge(file: file) }
    }
    return bytes
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

/// Ends a wait for bytes, from any thread and at any time.
package final class ReadWaker: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  package init() throws(InspectionRefusal) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noDescriptors }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// What is written stays in the pipe, so every later wait ends at once too.
  package func wake() { _ = write(writeEnd, [1 as UInt8], 1) }

  /// Whether it is woken before a moment has passed.
  ///
  /// Ctrl-C ends the program that writes a pipe too, and its end may be told first.
  func isWokenSoon() -> Bool {
    var polled = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
    return poll(&polled, 1, 20) > 0
  }

  /// Waits until there is something to read or the end; false once woken.
  func isReadable(_ descriptor: Int32) -> Bool {
    var polled = [
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&polled, nfds_t(polled.count), -1) < 0 {
      guard errno == EINTR || errno == EAGAIN else { return true }
    }
    return polled[0].revents == 0
  }
}

/// Named apart from `ByteSource.read`.
private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, start, count)
}
