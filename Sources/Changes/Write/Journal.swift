/// The record of writes below a folder, held by one process at a time.
///
/// Each write has a numbered folder. The name of its record says how far it came, so every step from one
/// state to the next is one rename:
///
/// - no record, or `staged`: nothing below the root was touched; thrown away.
/// - `committed`: all contents are on the disk; the write is to be finished.
/// - `withdrawn`: the disk refused half-way; the write is to be taken back.
/// - `applied`: done, and kept for undo.
struct Journal: ~Copyable {
  let root: OpenFolder
  let rootPath: String
  let folder: OpenFolder
  private let lock: FileLock

  enum State: String, CaseIterable {
    case staged, committed, withdrawn, applied
  }

  /// How many writes can be undone, one after the other.
  static let kept = 20

  static let lockName = "lock"
  static let ignoreName = ".gitignore"

  /// Opens the journal for writing, making it where there is none.
  ///
  /// Refuses with ``WriteRefusal/busy(root:holder:)`` when another process holds it.
  static func opening(
    _ root: consuming OpenFolder, at path: String, label: String
  ) throws(WriteRefusal) -> Journal {
    let folder = try root.journalFolder(at: path)
    let lock = try takeLock(in: folder, root: root, at: path, label: label)
    let journal = Journal(root: root, rootPath: path, folder: folder, lock: lock)
    do throws(SystemError) {
      try journal.folder.createIgnoreFile()
    } catch {
      tidyUp { () throws(SystemError) in try journal.removeIfEmpty() }
      throw .disk(path: journal.path, error)
    }
    return journal
  }

  private static func takeLock(
    in folder: borrowing OpenFolder, root: borrowing OpenFolder, at path: String, label: String
  ) throws(WriteRefusal) -> FileLock {
    do throws(SystemError) {
      if let lock = try FileLock(in: folder, label: label) { return lock }
    } catch {
      root.removeJournalFolders()
      throw .disk(path: path + "/" + JournalPlace.folder, error)
    }
    throw .busy(root: path, holder: FileLock.holder(below: path))
  }

  /// As the person would find it, for sentences.
  var path: String { rootPath + "/" + JournalPlace.folder }

  func path(of number: Int) -> String { "\(path)/\(number)" }

  /// Removes the journal's own files when it has no entry, so that a refused write leaves no trace.
  func removeIfEmpty() throws(SystemError) {
    guard try folder.journalEntries().isEmpty else { return }
    try folder.removeFile(Self.ignoreName)
    try folder.removeFile(Self.lockName)
    root.removeJournalFolders()
  }
}

extension OpenFolder {
  fileprivate func journalFolder(at path: String) throws(WriteRefusal) -> OpenFolder {
    do throws(SystemError) {
      // Private, for the old contents of files may be.
      return try makeFolder(".hangar").makeFolder("journal", mode: 0o700)
    } catch {
      removeJournalFolders()
      throw .disk(path: path + "/" + JournalPlace.folder, error)
    }
  }

  fileprivate func removeJournalFolders() {
    tidyUp { () throws(SystemError) in
      if try status(of: ".hangar")?.kind == .folder { try folder(".hangar").removeFolderIfEmpty("journal") }
      try removeFolderIfEmpty(".hangar")
    }
  }

  func createIgnoreFile() throws(SystemError) {
    guard try status(of: Journal.ignoreName) == nil else { return }
    try create(Journal.ignoreName, Array("*\n".utf8), permissions: 0o644, flushing: false)
  }

  /// The writes in a journal's folder, oldest first, each with its state; nil before it has one.
  func journalEntries() throws(SystemError) -> [(number: Int, state: Journal.State?)] {
    var entries: [(number: Int, state: Journal.State?)] = []
    for name in try names() {
      // No journal ever counts further: a greater number is nobody's write, and one more would overflow.
      guard name.utf8.count <= 9, let number = Int(name), number > 0, String(number) == name else { continue }
      guard try status(of: name)?.kind == .folder else { continue }
      let files = try folder(name).names()
      entries.append((number, Journal.State.allCases.first { files.contains($0.rawValue) }))
    }
    return entries.sorted { $0.number < $1.number }
  }

  /// Reads the record of the write whose folder this is.
  func journalRecord(_ state: Journal.State) throws(JournalTrouble) -> JournalRecord {
    let text: [UInt8]
    do {
      text = try read(state.rawValue, limit: Snapshot.limitMebibytes << 20).bytes
    } catch {
      throw .disk(error)
    }
    do {
      return try JournalRecord(text: text)
    } catch {
      throw .fault(error)
    }
  }
}

/// What can go wrong with one write of the journal.
enum JournalTrouble: Error {
  case disk(SystemError)
  case fault(JournalFault)

  func refusal(at path: String) -> WriteRefusal {
    switch self {
    case .disk(let error): .interrupted(path: path, error)
    case .fault(let fault): .journal(path: path, fault)
    }
  }
}
