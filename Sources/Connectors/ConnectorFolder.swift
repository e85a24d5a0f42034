#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a folder whose contents nobody vouches for.
///
/// No symlink below the folder is followed, only regular files are opened, and no more is read than asked.
package struct ConnectorFolder: Equatable, Sendable {
  /// The path as it was given; a symlink there is followed.
  package let path: String

  package init(_ path: String) { self.path = path }

  package enum EntryKind: Sendable { case file, folder, symlink, special }

  package struct Entry: Equatable, Sendable {
    package let name: String
    package let kind: EntryKind
  }

  /// What reading a file gave.
  package enum Contents: Equatable, Sendable {
    case bytes([UInt8])
    case absent
    /// A phrase that follows the file's name, such as "is larger than 4 MiB".
    case unreadable(String)

    package var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  }

  /// More than any text of a connector has; manifests reach one.
  package static let limitMebibytes = 8

  /// Whether a folder on the way may not be entered, so that nobody knows what stands at a path.
  package func isHidden(_ path: String) -> Bool {
    withParent(of: path, denied: true) { _, _ in false } ?? false
  }

  /// What stands at a path below the folder; nil for nothing, and for anything behind a symlink.
  package func kind(of path: String) -> EntryKind? {
    withParent(of: path) { parent, name in
      var raw = stat()
      guard fstatat(parent, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      return EntryKind(raw.st_mode)
    }
  }

  /// Whether its owner may run a file.
  package func isExecutable(_ path: String) -> Bool {
    withParent(of: path) { parent, name in
      var raw = stat()
      guard fstatat(parent, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      return EntryKind(raw.st_mode) == .file && raw.st_mode & S_IXUSR != 0
    } ?? false
  }

  package func read(_ path: String) -> Contents {
    withParent(of: path, denied: .unreadable(Self.reason(EACCES))) { parent, name in
      // Without O_NONBLOCK a pipe would wait for a writer for ever.
      let file = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { return errno == ENOENT ? .absent : .unreadable(Self.reason(errno)) }
      defer { close(file) }
      return Self.drain(file)
    } ?? .absent
  }

  /// The entries of a folder below this one, in no order; empty when it cannot be read.
  ///
  /// Entries behind `limit` are left out.
  package func entries(of path: String = ".", limit: Int = 20_000) -> [Entry] {
    withParent(of: path) { parent, name in
      let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard folder >= 0, let stream = fdopendir(folder) else { return [] }
      defer { closedir(stream) }
      var entries: [Entry] = []
      while entries.count < limit, let next = readdir(stream) {
        if let entry = Entry(next, in: folder) { entries.append(entry) }
      }
      return entries
    } ?? []
  }

  /// Opens the folders on the way one by one, so that none of them can be a symlink.
  ///
  /// Answers `denied` where one of them may not be entered.
  private func withParent<Result>(
    of path: String, denied: Result? = nil, _ body: (Int32, String) -> Result?
  ) -> Result? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    var parts = path.split(separator: "/").map(String.init)
    guard let name = parts.popLast(), !parts.contains(".."), name != ".." else { return nil }
    var folder = open(self.path, flags)
    for part in parts where folder >= 0 {
      let next = openat(folder, part, flags | O_NOFOLLOW)
      let code = errno
      close(folder)
      folder = next
      errno = code
    }
    guard folder >= 0 else { return errno == EACCES || errno == EPERM ? denied : nil }
    defer { close(folder) }
    return body(folder, name)
  }

  private static func drain(_ file: Int32) -> Contents {
    var raw = stat()
    guard fstat(file, &raw) == 0 else { return .unreadable(reason(errno)) }
    guard EntryKind(raw.st_mode) == .file else { return .unreadable("is not a file") }
    let limit = limitMebibytes << 20
    var bytes: [UInt8] = []
    var room = min(Int(raw.st_size), limit) + 1
    while bytes.count <= limit {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = systemRead(file, buffer)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { return .unreadable(reason(failure)) }
      if chunk.isEmpty { return .bytes(bytes) }
      bytes = bytes.isEmpty ? chunk : bytes + chunk
      room = 1 << 16
    }
    return .unreadable("is larger than \(limitMebibytes) MiB")
  }

  private static func systemRead(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(file, buffer.baseAddress, buffer.count)
    #endif
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ELOOP: "is a symlink"
    case EACCES, EPERM: "may not be read"
    default: "could not be read: \(String(cString: strerror(code)))"
    }
  }
}

extension ConnectorFolder.EntryKind {
  init(_ mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      default: .special
      }
  }
}

extension ConnectorFolder.Entry {
  /// Nil for the folder itself and the one above.
  fileprivate init?(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    guard name != ".", name != ".." else { return nil }
    self.name = name
    kind =
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): .file
      case Int32(DT_DIR): .folder
      case Int32(DT_LNK): .symlink
      case Int32(DT_UNKNOWN): Self.kind(of: name, in: folder)
      default: .special
      }
  }

  /// Some file systems leave the kind out of the listing.
  private static func kind(of name: String, in folder: Int32) -> ConnectorFolder.EntryKind {
    var raw = stat()
    return fstatat(folder, name, &raw, AT_SYMLINK_NOFOLLOW) == 0 ? .init(raw.st_mode) : .special
  }
}
