#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A write that can be undone.
package struct UndoableWrite: Equatable, Sendable {
  /// Counts up with each write below the folder.
  package let number: Int
  /// What the person did.
  package let label: String
  /// Seconds since 1970.
  package let time: Int
  package let paths: [RelativePath]
}

/// Why a write was not undone.
package enum UndoRefusal: Error, Equatable {
  case nothing(root: String)
  /// These files are no longer as the write left them.
  case changedSince(label: String, [RelativePath])
  case folder(FolderRefusal)
  /// The last write did not end.
  case unfinished(root: String)
  case disk(path: String, SystemError)
  case journal(path: String, JournalFault)
}

extension UndoRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothing(let root): "There is nothing to undo in '\(root)'."
    case .changedSince(let label, let paths):
      "\(WriteRefusal.list(paths)) changed since '\(label)'. Put those changes aside, then undo."
    case .folder(let refusal): refusal.description
    case .unfinished(let root): "The last write in '\(root)' was interrupted. Open the folder again first."
    case .disk(let path, let error): "'\(path)' could not be read: \(error). \(error.remedy)"
    case .journal(let path, let fault): WriteRefusal.journal(path: path, fault).description
    }
  }
}

/// The write that a change set takes back.
package struct UndoneWrite: Equatable, Sendable {
  let number: Int
  package let label: String
  /// Folders that it made; they go when nothing is left in them.
  let made: [RelativePath]
  let madeRoots: Int
}

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
