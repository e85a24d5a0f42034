#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cleans up after a failure, which is what the person is told.
///
/// Whatever could not be cleaned up, too, is no harm: the next write finds it and removes it.
func tidyUp(_ work: () throws(SystemError) -> Void) {
  do throws(SystemError) {
    try work()
  } catch {
    // See above.
  }
}

extension OpenFolder {
  /// Makes a folder and opens it; one that is there already is opened.
  func makeFolder(_ name: String, mode: UInt32 = 0o755) throws(SystemError) -> OpenFolder {
    do throws(SystemError) {
      try door.makeFolder(descriptor, name, mode)
    } catch  where error.code == EEXIST {
      // Somebody else's, or left from before: as good as a new one, and a symlink fails to open.
    }
    return try folder(name)
  }

  /// Writes a file under a name that is free, in a folder that nobody looks into before its files are whole; one
  /// that could not be written whole is removed.
  func create(
    _ name: String, _ bytes: [UInt8], permissions: UInt32, flushing: Bool
  ) throws(SystemError) {
    let file = try door.createFile(descriptor, name, permissions)
    defer { close(file) }
    do throws(SystemError) {
      try write(bytes, to: file)
      // The process's mask may have taken some away; to set them anew costs as much as to make the file.
      if try Self.permissions(of: file) != permissions { try door.setMode(file, permissions) }
      if flushing { try door.flush(file) }
    } catch {
      tidyUp { () throws(SystemError) in try removeFile(name) }
      throw error
    }
  }

  private static func permissions(of file: Int32) throws(SystemError) -> UInt32 {
    var raw = stat()
    _ = try SystemError.check { fstat(file, &raw) }
    return FileStatus(raw).permissions
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty { rest = .init(rebasing: rest.dropFirst(try door.write(file, rest))) }
    }
  }

  func rename(_ name: String, to newName: String) throws(SystemError) {
    try door.rename(entry(name), entry(newName))
  }

  func rename(_ name: String, into folder: borrowing OpenFolder, as newName: String) throws(SystemError) {
    try door.rename(entry(name), folder.entry(newName))
  }

  /// Removes a file; one that is gone already is no failure.
  func removeFile(_ name: String) throws(SystemError) {
    do throws(SystemError) {
      try door.removeFile(entry(name))
    } catch  where error.code == ENOENT {
      // What was wanted is so.
    }
  }

  /// Removes a folder if nothing is in it; answers whether it is gone.
  @discardableResult
  func removeFolderIfEmpty(_ name: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try door.removeFolder(entry(name))
      return true
    } catch {
      switch error.code {
      case ENOENT: return true
      case ENOTEMPTY, EEXIST: return false
      default: throw error
      }
    }
  }

  /// Removes a folder with all that is in it, never following a symlink.
  ///
  /// Only for folders that the writer itself made. `ELOOP` below 256 levels, which it never makes.
  func removeTree(_ name: String, depth: Int = 0) throws(SystemError) {
    guard depth < 256 else { throw SystemError(code: ELOOP) }
    guard let status = try status(of: name) else { return }
    guard status.kind == .folder else { return try removeFile(name) }
    let tree = try folder(name)
    for inner in try tree.names() { try tree.removeTree(inner, depth: depth + 1) }
    try door.removeFolder(entry(name))
  }

  func flush() throws(SystemError) { try door.flush(descriptor) }
}
