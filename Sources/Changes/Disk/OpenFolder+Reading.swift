#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OpenFolder {
  /// The bytes of a file in this folder, and its status at the moment it was opened.
  ///
  /// Fails with `EFBIG` when it has more bytes than the limit, and with `ELOOP` for a symlink.
  func read(_ name: String, limit: Int) throws(SystemError) -> (bytes: [UInt8], status: FileStatus) {
    // Without O_NONBLOCK, a pipe that took the file's place would wait for a writer for ever.
    let file = try SystemError.check {
      openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
    defer { close(file) }
    var raw = stat()
    _ = try SystemError.check { fstat(file, &raw) }
    let status = FileStatus(raw)
    guard status.kind == .file else { throw SystemError(code: EINVAL) }
    guard status.size <= limit else { throw SystemError(code: EFBIG) }
    return (try Self.drain(file, expecting: status.size, limit: limit), status)
  }

  /// Reads until the end, since a file may grow while it is read.
  private static func drain(_ file: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      let chunk = try readOnce(file, room)
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      if chunk.isEmpty { return bytes }
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
      room = max(room - chunk.count, 1 << 16)
    }
  }

  private static func readOnce(_ file: Int32, _ room: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      do throws(SystemError) {
        count = try SystemError.check { systemRead(file, buffer.baseAddress, room) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk
  }

  private static func systemRead(_ file: Int32, _ bytes: UnsafeMutablePointer<UInt8>?, _ room: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, bytes, room)
    #else
      Darwin.read(file, bytes, room)
    #endif
  }

  /// The names in this folder, sorted, without `.` and `..`.
  func names() throws(SystemError) -> [String] {
    // fdopendir takes its descriptor over, so it gets one of its own.
    let own = try SystemError.check { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(own) else {
      close(own)
      throw SystemError.last
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    // The end, or a disk that could not be read: half a list would pass for an empty folder.
    guard errno == 0 else { throw SystemError.last }
    return names.sorted()
  }
}
