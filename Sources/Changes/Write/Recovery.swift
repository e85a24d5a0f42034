#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What was done about writes that a former process had not ended.
package struct Recovery: Equatable, Sendable {
  /// The labels of writes that were carried to their end.
  package var finished: [String] = []
  /// The labels of writes that were taken back.
  package var takenBack: [String] = []
  /// Files that somebody changed since the interruption; they were left as they are.
  package var left: [RelativePath] = []

  package init() {}

  package var isEmpty: Bool { self == Recovery() }
}

extension Recovery: CustomStringConvertible {
  package var description: String {
    let done = finished.map { "'\($0)' had been interrupted and is finished now." }
    let undone = takenBack.map { "'\($0)' had been interrupted and was taken back." }
    let rest = left.isEmpty ? [] : ["\(WriteRefusal.list(left)) changed since and stayed as they are."]
    return (done + undone + rest).joined(separator: " ")
  }
}

extension ChangeSet {
  /// Ends what a former process left half-way below a folder, one way or the other, and says which.
  ///
  /// To be called when a folder is opened. Touches nothing where there is nothing to do.
  ///
  /// - Parameters:
  ///   - root: The folder, as the person named it; it need not exist.
  ///   - door: The way to the disk.
  /// - Returns: What was found; empty in nearly all cases.
  /// - Throws: ``WriteRefusal``.
  package static func recover(_ root: String, door: DiskDoor = .posix) throws(WriteRefusal) -> Recovery {
    NewRoot.removeLeftovers(of: root, door: door)
    guard let folder = try open(root, door: door), try folder.hasUnfinishedWrites(at: root) else {
      return Recovery()
    }
    let journal = try Journal.opening(folder, at: root, label: "recovery")
    let recovery = try journal.recover()
    tidyUp { () throws(SystemError) in try journal.removeIfEmpty() }
    return recovery
  }
}

extension OpenFolder {
  /// The journal's folder, or nil when there is none.
  func existingJournal() throws(SystemError) -> OpenFolder? {
    guard try status(of: ".hangar")?.kind == .folder else { return nil }
    let hangar = try folder(".hangar")
    guard try hangar.status(of: "journal")?.kind == .folder else { return nil }
    return try hangar.folder("journal")
  }

  fileprivate func hasUnfinishedWrites(at root: String) throws(WriteRefusal) -> Bool {
    do throws(JournalTrouble) {
      return try hasUnfinishedWrites()
    } catch {
      throw error.refusal(at: root + "/" + JournalPlace.folder)
    }
  }

  private func hasUnfinishedWrites() throws(JournalTrouble) -> Bool {
    guard let last = try lastJournalEntry() else { return false }
    guard last.state == .applied else { return true }
    return try last.folder.journalRecord(.applied).undoes != nil
  }

  private func lastJournalEntry() throws(JournalTrouble) -> LastEntry? {
    do {
      guard let journal = try existingJournal() else { return nil }
      guard let last = try journal.journalEntries().last else { return nil }
      return LastEntry(state: last.state, folder: try journal.folder(String(last.number)))
    } catch {
      throw .disk(error)
    }
  }
}

private struct LastEntry: ~Copyable {
  let state: Journal.State?
  let folder: OpenFolder
}

extension Journal {
  /// Settles every write that is not done, oldest first.
  func recover() throws(WriteRefusal) -> Recovery {
    var recovery = Recovery()
    for (number, state) in try list() {
      do throws(JournalTrouble) {
        try recover(number, state, into: &recovery)
      } catch {
        throw error.refusal(at: path(of: number))
      }
    }
    return recovery
  }

  private func list() throws(WriteRefusal) -> [(number: Int, state: State?)] {
    do {
      return try folder.journalEntries()
    } catch {
      throw .disk(path: path, error)
    }
  }

  private func recover(_ number: Int, _ state: State?, into recovery: inout Recovery) throws(JournalTrouble) {
    guard let state, state != .staged else { return discard(number) }
    let transaction = try transaction(number, state)
    let label = transaction.record.label
    do throws(StepFailure) {
      switch state {
      case .committed:
        recovery.left += try transaction.complete(below: root)
        try transaction.conclude()
        settle(transaction)
        recovery.finished.append(label)
      case .withdrawn:
        recovery.left += try transaction.takeBack(below: root)
        discard(number)
        recovery.takenBack.append(label)
      case .applied where transaction.record.undoes != nil: settle(transaction)
      case .applied, .staged: break
      }
    } catch {
      throw .disk(error.error)
    }
  }

  private func transaction(_ number: Int, _ state: State) throws(JournalTrouble) -> Transaction {
    let place: OpenFolder
    do {
      place = try folder.folder(String(number))
    } catch {
      throw .disk(error)
    }
    return Transaction(number, try place.journalRecord(state), in: place)
  }

  /// After a write is applied: drops what can no longer be undone.
  ///
  /// The write itself is done; what cannot be dropped now is dropped after the next one.
  func settle(_ transaction: borrowing Transaction) {
    let (number, record) = (transaction.number, transaction.record)
    tidyUp { () throws(SystemError) in
      if let undone = record.undoes {
        if record.madeRoots > 0, try NewRoot.remove(rootPath, levels: record.madeRoots, door: root.door) {
          return
        }
        try remove(undone)
        try remove(number)
        try removeIfEmpty()
      } else {
        for old in try folder.journalEntries().dropLast(Self.kept) { try remove(old.number) }
      }
    }
  }
}
