#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One write on its way from staged to applied, or back.
struct Transaction: ~Copyable {
  let number: Int
  let record: JournalRecord
  /// The write's own folder in the journal.
  let folder: OpenFolder
  /// Whether each file and folder is flushed by itself.
  ///
  /// For more files one flush of the disk is faster; for a
  /// few it is not, as it would wait for all that other programs have written.
  let flushesEach: Bool

  static let mostFlushedAlone = 8

  init(_ number: Int, _ record: JournalRecord, in folder: consuming OpenFolder) {
    self.number = number
    self.record = record
    flushesEach = folder.door.flushDisk == nil || record.steps.count <= Self.mostFlushedAlone
    self.folder = folder
  }

  /// Where a step's path stands between the write's two ends.
  private enum Standing { case before, after, elsewhere }

  private func standing(
    of step: JournalRecord.Step, below root: borrowing OpenFolder
  ) throws(SystemError) -> Standing {
    switch root.look(at: step.path, reading: true) {
    case .absent: return step.before == nil ? .before : step.after == nil ? .after : .elsewhere
    case .file(let image):
      if let after = step.after, image.matches(after) { return .after }
      if let before = step.before, image.matches(before) { return .before }
      return .elsewhere
    case .obstacle(.unreadable(let error)): throw error
    case .obstacle, .untouchable: return .elsewhere
    }
  }

  /// Holds the contents that still lie in the journal against the record, before a recovery moves any of them.
  ///
  /// They may be torn, or have come with a cloned folder: what the record does not vouch for, a symlink before
  /// all, must not be moved among the connector's files.
  ///
  /// - Throws: ``JournalFault/damaged`` as a ``JournalTrouble`` when one is not what the record says.
  func checkKept(
    _ name: (Int) -> String, _ trace: (JournalRecord.Step) -> JournalRecord.Trace?
  ) throws(JournalTrouble) {
    for (index, step) in record.steps.enumerated() {
      guard let trace = trace(step) else { continue }
      do throws(SystemError) {
        // What is no longer there was moved before the interruption.
        guard try folder.status(of: name(index)) != nil else { continue }
        let bytes = try folder.read(name(index), limit: Snapshot.limitMebibytes << 20).bytes
        guard ContentHash(of: bytes) == trace.hash else { throw SystemError(code: EINVAL) }
      } catch {
        throw [EINVAL, ELOOP].contains(error.code) ? .fault(.damaged) : .disk(error)
      }
    }
  }

  /// Takes every path to the state after the write; answers those that were in neither state, left alone.
  func complete(below root: borrowing OpenFolder) throws(StepFailure) -> [RelativePath] {
    var left: [RelativePath] = []
    for (index, step) in record.steps.enumerated() {
      let name = step.after == nil ? nil : JournalRecord.newName(index)
      if try !move(step, from: .before, name, below: root) { left.append(step.path) }
    }
    try end(removing: record.emptied, below: root)
    return left
  }

  /// Takes every path back to the state before the write; answers those that were in neither state.
  func takeBack(below root: borrowing OpenFolder) throws(StepFailure) -> [RelativePath] {
    var left: [RelativePath] = []
    for (index, step) in record.steps.enumerated().reversed() {
      let name = step.before == nil ? nil : JournalRecord.oldName(index)
      if try !move(step, from: .after, name, below: root) { left.append(step.path) }
    }
    try end(removing: record.made.reversed(), below: root)
    return left
  }

  /// Takes one path to the write's other end, unless it is there; answers false when it is at neither.
  private func move(
    _ step: JournalRecord.Step, from start: Standing, _ name: String?, below root: borrowing OpenFolder
  ) throws(StepFailure) -> Bool {
    do throws(SystemError) {
      let standing = try standing(of: step, below: root)
      if standing == start { try put(name, at: step.path, below: root) }
      return standing != .elsewhere
    } catch {
      throw StepFailure(path: step.path.text, error: error)
    }
  }

  private func end(
    removing folders: [RelativePath], below root: borrowing OpenFolder
  ) throws(StepFailure) {
    do throws(SystemError) {
      try remove(folders, below: root)
      if !flushesEach { try root.door.flushDisk?(root.descriptor) }
    } catch {
      throw StepFailure(path: nil, error: error)
    }
  }

  /// Moves a file of the journal to a path, or removes what stands there.
  private func put(
    _ name: String?, at path: RelativePath, below root: borrowing OpenFolder
  ) throws(SystemError) {
    let parent = try root.makeParent(of: path, flushing: flushesEach)
    if let name {
      try folder.rename(name, into: parent, as: path.name)
    } else {
      try parent.removeFile(path.name)
    }
    if flushesEach { try parent.flush() }
  }

  private func remove(
    _ folders: [RelativePath], below root: borrowing OpenFolder
  ) throws(SystemError) {
    for path in folders {
      guard let parent = try root.reachParent(of: path) else { continue }
      guard try parent.status(of: path.name)?.kind == .folder else { continue }
      try parent.removeFolderIfEmpty(path.name)
    }
  }
}

extension OpenFolder {
  /// Opens the folder that holds a path, making what is missing on the way.
  func makeParent(of path: RelativePath, flushing: Bool) throws(SystemError) -> OpenFolder {
    var here = try folder(".")
    for step in path.folders {
      if try here.status(of: step.name) == nil {
        let made = try here.makeFolder(step.name)
        if flushing { try here.flush() }
        here = made
      } else {
        here = try here.folder(step.name)
      }
    }
    return here
  }

  /// Opens the folder that holds a path; nil when something else than a folder is on the way.
  func reachParent(of path: RelativePath) throws(SystemError) -> OpenFolder? {
    do throws(Obstacle) {
      return try parent(of: path)
    } catch {
      if case .unreadable(let error) = error { throw error }
      return nil
    }
  }
}
