/// What a write did.
package struct WriteReceipt: Equatable, Sendable {
  /// In the order of the paths; empty when there was nothing to do.
  package let written: [FileChange]
  /// What a former process had left half-way and was settled first.
  package let recovery: Recovery
}

extension ChangeSet {
  /// Writes the accepted changes: all of them, or none.
  ///
  /// Whatever stops it, a signal and a power cut included, after the next ``recover(_:door:)`` the folder is as
  /// it was before or as it was reviewed. Each write can be undone, the last twenty of them one after the other.
  ///
  /// - Parameters:
  ///   - label: What the person did, for the list of writes that can be undone and for whoever has to wait.
  ///   - door: The way to the disk.
  /// - Returns: What was written.
  /// - Throws: ``WriteRefusal``; then nothing was.
  @discardableResult
  package func write(_ label: String, door: DiskDoor = .posix) throws(WriteRefusal) -> WriteReceipt {
    try refuseConflicts()
    guard !isEmpty else { return WriteReceipt(written: [], recovery: Recovery()) }
    let label = JournalRecord.oneLine(label)
    guard let folder = try Self.open(root, door: door) else {
      return try NewRoot(at: root, door: door).write(self, label: label)
    }
    let journal = try Journal.opening(folder, at: root, label: label)
    do throws(WriteRefusal) {
      let recovery = try journal.recover()
      try refuseStale(journal.root)
      try journal.write(self, label: label)
      return WriteReceipt(written: effective, recovery: recovery)
    } catch {
      tidyUp { () throws(SystemError) in try journal.removeIfEmpty() }
      throw error
    }
  }

  static func open(_ root: String, door: DiskDoor) throws(WriteRefusal) -> OpenFolder? {
    do {
      return try FolderRefusal.open(root, door: door)
    } catch {
      throw .folder(error)
    }
  }

  private func refuseConflicts() throws(WriteRefusal) {
    let blocked = conflicts.compactMap { change -> WriteRefusal.Blocked? in
      guard case .conflict(let obstacle) = change.action else { return nil }
      return WriteRefusal.Blocked(path: change.path, obstacle: obstacle)
    }
    guard blocked.isEmpty else { throw .conflicts(blocked) }
  }

  /// Looks at every path again: what the person agreed to is a change from what they saw.
  private func refuseStale(_ folder: borrowing OpenFolder) throws(WriteRefusal) {
    var stale: [RelativePath] = []
    for change in effective where folder.look(at: change.path, reading: true) != change.expected {
      stale.append(change.path)
    }
    guard stale.isEmpty else { throw .changedSince(stale) }
  }
}

extension FileChange {
  fileprivate var expected: DiskEntry { before.map(DiskEntry.file) ?? .absent }
}

extension Journal {
  fileprivate func write(_ set: ChangeSet, label: String) throws(WriteRefusal) {
    let transaction: Transaction
    do {
      transaction = try stage(set, label: label)
    } catch {
      throw .disk(path: rootPath, error)
    }
    try apply(transaction)
    settle(transaction)
  }

  private func apply(_ transaction: borrowing Transaction) throws(WriteRefusal) {
    let stale: [RelativePath]
    do throws(StepFailure) {
      try transaction.commit()
      stale = try transaction.complete(below: root)
      if stale.isEmpty { try transaction.conclude() }
    } catch {
      try takeBack(transaction)
      throw .disk(path: error.path(below: rootPath), error.error)
    }
    guard !stale.isEmpty else { return }
    try takeBack(transaction)
    throw .changedSince(stale)
  }

  /// Undoes the part of a write that was done when something stopped it.
  private func takeBack(_ transaction: borrowing Transaction) throws(WriteRefusal) {
    do throws(StepFailure) {
      if try transaction.isCommitted() {
        try transaction.withdraw()
        _ = try transaction.takeBack(below: root)
      }
    } catch {
      throw .interrupted(path: error.path(below: rootPath), error.error)
    }
    discard(transaction.number)
  }
}
