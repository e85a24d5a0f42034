extension Journal {
  /// Settles every write that is not done, oldest first.
  func recover() throws(WriteRefusal) -> Recovery {
    var recovery = Recovery()
    let entries = try list()
    for (number, state) in entries {
      // Of the writes that were applied only the last one can be an undo that has not settled.
      if state == .applied && number != entries.last?.number { continue }
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
    if state == .committed { try transaction.checkKept(JournalRecord.newName, \.after) }
    if state == .withdrawn { try transaction.checkKept(JournalRecord.oldName, \.before) }
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
