#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that does not exist yet: it is built under another name beside its place and moved there whole.
struct NewRoot {
  /// As the person named it.
  let path: String
  /// The nearest folder on the way that exists.
  let ancestor: String
  /// The folders to make, outermost first; the last one is the root itself.
  let names: [String]
  let door: DiskDoor

  /// - Throws: ``WriteRefusal/folder(_:)`` when something else than a folder is on the way.
  init(at path: String, door: DiskDoor) throws(WriteRefusal) {
    var ancestor = ParentPath(path)
    var names: [String] = []
    while let (parent, name) = ancestor.split() {
      names.insert(name, at: 0)
      ancestor = parent
      if try ChangeSet.open(parent.text, door: door) != nil { break }
    }
    guard !names.isEmpty, !names.contains("..") else {
      throw .folder(.closed(path, SystemError(code: ENOENT)))
    }
    self.path = path
    self.ancestor = ancestor.text
    self.names = names
    self.door = door
  }

  /// Builds the whole folder with its journal, and shows it with one rename.
  func write(_ set: ChangeSet, label: String) throws(WriteRefusal) -> WriteReceipt {
    let stale = set.effective.filter { $0.before != nil }.map(\.path)
    guard stale.isEmpty else { throw .changedSince(stale) }
    var recovery = Recovery()
    recovery.removed = Self.removeLeftovers(of: path, door: door)
    do throws(SystemError) {
      try make(set, label: label, in: try OpenFolder.at(ancestor, door: door))
    } catch {
      switch error.code {
      // Somebody made it since.
      case ENOTEMPTY, EEXIST, ENOTDIR: throw .changedSince(set.effective.map(\.path))
      default: throw .disk(path: path, error)
      }
    }
    return WriteReceipt(written: set.effective, recovery: recovery)
  }

  private func make(
    _ set: ChangeSet, label: String, in parent: borrowing OpenFolder
  ) throws(SystemError) {
    let temporary = Self.temporaryName(for: names[0])
    var isShown = false
    do throws(SystemError) {
      try build(set, label: label, as: temporary, in: parent)
      try parent.rename(temporary, to: names[0])
      isShown = true
      try parent.flush()
    } catch {
      tidyUp { () throws(SystemError) in
        if isShown { try parent.rename(names[0], to: temporary) }
        try parent.removeTree(temporary)
      }
      throw error
    }
  }

  private func build(
    _ set: ChangeSet, label: String, as temporary: String, in parent: borrowing OpenFolder
  ) throws(SystemError) {
    let top = try parent.makeFolder(temporary)
    try top.holdAgainstRemoval()
    var root = try top.folder(".")
    for name in names.dropFirst() { root = try root.makeFolder(name) }
    var record = JournalRecord(set, label: label, making: JournalRecord.folders(of: set))
    record.madeRoots = names.count
    let flushesEach = door.flushDisk == nil
    try fill(root, with: set.effective, flushing: flushesEach)
    try root.makeJournal(record, flushing: flushesEach)
    try door.flushDisk?(top.descriptor)
  }

  private func fill(
    _ root: borrowing OpenFolder, with changes: [FileChange], flushing: Bool
  ) throws(SystemError) {
    var folder = try root.folder(".")
    var path: RelativePath?
    for change in changes {
      guard let after = change.after else { continue }
      // Files come folder by folder, so that each is opened once.
      if change.path.folders.last != path {
        folder = try root.makeParent(of: change.path, flushing: flushing)
        path = change.path.folders.last
      }
      try folder.create(change.path.name, after.bytes, permissions: after.permissions, flushing: flushing)
    }
  }
}

extension OpenFolder {
  fileprivate func makeJournal(_ record: JournalRecord, flushing: Bool) throws(SystemError) {
    let journal = try makeFolder(".hangar").makeFolder("journal", mode: 0o700)
    try journal.createIgnoreFile()
    let entry = try journal.makeFolder("1", mode: 0o700)
    try entry.create(Journal.State.applied.rawValue, record.text, permissions: 0o600, flushing: flushing)
  }

  /// Tells ``NewRoot/removeLeftovers(of:door:)`` in other processes that this folder is being worked on.
  func holdAgainstRemoval() throws(SystemError) {
    let own = descriptor
    _ = try SystemError.check { flock(own, LOCK_EX | LOCK_NB) }
  }
}
