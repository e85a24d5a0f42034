extension ChangeSet {
  /// The writes below a folder that can be undone, the latest first; only the first one can be undone now.
  package static func history(below root: String) throws(UndoRefusal) -> [UndoableWrite] {
    guard let journal = try existingJournal(below: root) else { return [] }
    var writes: [UndoableWrite] = []
    for (number, state) in try journal.entries where state == .applied {
      let record = try journal.record(number)
      if record.undoes == nil {
        writes.append(
          UndoableWrite(
            number: number, label: record.label, time: record.time, paths: record.steps.map(\.path)))
      }
    }
    return writes.reversed()
  }

  /// The change set that takes the last write back, to be reviewed and written like any other.
  ///
  /// Once written, every path of the last write has the contents and permissions it had, and the write before it
  /// is the one to be undone next.
  ///
  /// - Parameter root: The folder, as the person named it.
  /// - Returns: A set that is not empty.
  /// - Throws: ``UndoRefusal``, with the paths when files changed since.
  package static func undoing(below root: String) throws(UndoRefusal) -> ChangeSet {
    guard let journal = try existingJournal(below: root), let last = try journal.entries.last else {
      throw .nothing(root: root)
    }
    guard last.state == .applied else { throw .unfinished(root: root) }
    let record = try journal.record(last.number)
    guard record.undoes == nil else { throw .unfinished(root: root) }
    let changes = try journal.changesBack(record, number: last.number)
    let undone = UndoneWrite(
      number: last.number, label: record.label, made: record.made, madeRoots: record.madeRoots)
    return ChangeSet(root: root, changes: changes, undoes: undone)
  }

  private static func existingJournal(below root: String) throws(UndoRefusal) -> JournalReader? {
    do throws(FolderRefusal) {
      guard let folder = try FolderRefusal.open(root) else { return nil }
      return try JournalReader(folder, path: root)
    } catch {
      throw .folder(error)
    }
  }
}
