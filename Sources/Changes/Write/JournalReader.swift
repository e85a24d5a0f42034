#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks into a journal without taking hold of it.
struct JournalReader: ~Copyable {
  private let root: OpenFolder
  private let journal: OpenFolder
  private let path: String

  /// Answers nil when the folder has no journal.
  init?(_ root: consuming OpenFolder, path: String) throws(FolderRefusal) {
    let place = path + "/" + JournalPlace.folder
    do {
      guard let journal = try root.existingJournal() else { return nil }
      self.journal = journal
    } catch {
      throw .closed(place, error)
    }
    self.root = root
    self.path = place
  }

  var entries: [(number: Int, state: Journal.State?)] {
    get throws(UndoRefusal) {
      do {
        return try journal.journalEntries()
      } catch {
        throw .disk(path: path, error)
      }
    }
  }

  func record(_ number: Int) throws(UndoRefusal) -> JournalRecord {
    do throws(JournalTrouble) {
      return try folder(number).journalRecord(.applied)
    } catch {
      switch error {
      case .disk(let error): throw .disk(path: "\(path)/\(number)", error)
      case .fault(let fault): throw .journal(path: "\(path)/\(number)", fault)
      }
    }
  }

  private func folder(_ number: Int) throws(JournalTrouble) -> OpenFolder {
    do {
      return try journal.folder(String(number))
    } catch {
      throw .disk(error)
    }
  }

  /// The changes that take each path from where a write left it to where it found it.
  func changesBack(_ record: JournalRecord, number: Int) throws(UndoRefusal) -> [FileChange] {
    var changes: [FileChange] = []
    var stale: [RelativePath] = []
    for (index, step) in record.steps.enumerated() {
      let now = root.look(at: step.path, reading: true)
      guard let current = step.leftAs(now) else {
        stale.append(step.path)
        continue
      }
      let before = try step.before.map { trace throws(UndoRefusal) in
        try oldContents(index, of: number, matching: trace)
      }
      changes.append(FileChange(path: step.path, back: before, from: current.image))
    }
    guard stale.isEmpty else { throw .changedSince(label: record.label, stale) }
    return changes
  }

  private func oldContents(
    _ index: Int, of number: Int, matching trace: JournalRecord.Trace
  ) throws(UndoRefusal) -> FileImage {
    do throws(SystemError) {
      let place = try journal.folder(String(number))
      let bytes = try place.read(JournalRecord.oldName(index), limit: Snapshot.limitMebibytes << 20).bytes
      let image = FileImage(bytes: bytes, permissions: trace.permissions)
      guard image.matches(trace) else { throw SystemError(code: EIO) }
      return image
    } catch {
      throw error.code == EIO ? .journal(path: "\(path)/\(number)", .damaged) : .disk(path: path, error)
    }
  }
}

extension JournalRecord.Step {
  /// A wrapper, as "no file" is an answer too.
  fileprivate struct Left { let image: FileImage? }

  /// What stands at the path, or nil when it is not what the write left.
  fileprivate func leftAs(_ entry: DiskEntry) -> Left? {
    switch (entry, after) {
    case (.absent, nil): Left(image: nil)
    case (.file(let image), let after?) where image.matches(after): Left(image: image)
    default: nil
    }
  }
}

extension FileChange {
  fileprivate init(path: RelativePath, back: FileImage?, from current: FileImage?) {
    let action: FileAction =
      switch (current, back) {
      case (nil, _): .create
      case (_, nil): .delete
      case (let now?, let then?): now.hash == then.hash ? .changeMode : .modify
      }
    self.init(path: path, action: action, before: current, after: back, owner: .shared)
  }
}
