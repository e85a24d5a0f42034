/// What was done about writes that a former process had not ended.
package struct Recovery: Equatable, Sendable {
  /// The labels of writes that were carried to their end.
  package var finished: [String] = []
  /// The labels of writes that were taken back.
  package var takenBack: [String] = []
  /// The names of folders that were being made or removed, of which nothing is left now.
  package var removed: [String] = []
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
    let gone = removed.map { "What an interrupted write had left beside '\($0)' was removed." }
    return (done + undone + gone + rest).joined(separator: " ")
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
    let removed = NewRoot.removeLeftovers(of: root, door: door)
    var recovery = try recoverInside(root, door: door)
    recovery.removed = removed
    return recovery
  }

  /// Does the same for many folders, looking once at what lies beside those that share a parent.
  ///
  /// - Returns: A sentence for each folder in which something was found, or could not be ended.
  package static func recover(all roots: [String]) -> [String] {
    let parents = Dictionary(grouping: roots) { ParentPath($0).split()?.parent.text ?? "." }
    var removed: [String: [String]] = [:]
    for (parent, roots) in parents where NewRoot.hasLeftovers(in: parent) {
      for root in roots { removed[root] = NewRoot.removeLeftovers(of: root, door: .posix) }
    }
    return roots.compactMap { root -> String? in
      do throws(WriteRefusal) {
        var recovery = try recoverInside(root, door: .posix)
        recovery.removed = removed[root] ?? []
        return recovery.isEmpty ? nil : recovery.description
      } catch {
        return error.description
      }
    }
  }

  private static func recoverInside(_ root: String, door: DiskDoor) throws(WriteRefusal) -> Recovery {
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
