package import Changes
package import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Evidence {
  /// Writes the evidence of a connector: whole or not at all, and below the folder whatever links say.
  ///
  /// Where `.hangar/` is not there yet it gets a `.gitignore` of its own, so that an adopted connector's
  /// repository stays clean.
  ///
  /// - Parameter folder: The connector's folder.
  /// - Throws: ``EvidenceRefusal``; the file is then as it was.
  package func save(in folder: ConnectorFolder) throws(EvidenceRefusal) {
    let parent = try Self.check { open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(parent) }
    let isNew = mkdirat(parent, ".hangar", 0o755) == 0
    let own = try Self.check {
      openat(parent, ".hangar", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    defer { close(own) }
    if isNew {
      try Self.replace(".gitignore", with: "/.gitignore\n/drafts/\n/evidence.json*\n/journal/\n", in: own)
    }
    try Self.replace("evidence.json", with: text, in: own)
  }

  private static func replace(_ name: String, with text: String, in folder: Int32) throws(EvidenceRefusal) {
    let draft = "\(name).\(getpid())"
    _ = unlinkat(folder, draft, 0)
    let file = try check {
      openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    do throws(EvidenceRefusal) {
      defer { close(file) }
      try write(Array(text.utf8), to: file)
    } catch {
      _ = unlinkat(folder, draft, 0)
      throw error
    }
    _ = try check { renameat(folder, draft, folder, name) }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(EvidenceRefusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try check { rest.withUnsafeBytes { systemWrite(file, $0) } })
    }
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Runs a call again for as long as a signal interrupts it.
  private static func check<Result: SignedInteger>(_ call: () -> Result) throws(EvidenceRefusal) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw EvidenceRefusal.disk(SystemError(code: errno)) }
    }
  }
}

/// Why evidence was not kept.
package enum EvidenceRefusal: Error, Equatable, CustomStringConvertible {
  case disk(SystemError)

  package var description: String {
    switch self {
    case .disk(let error): "\(Evidence.file) could not be written: \(error). \(error.remedy)"
    }
  }
}
