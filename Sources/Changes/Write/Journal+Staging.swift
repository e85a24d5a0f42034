#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Journal {
  /// Puts a write's contents, old and new, into the journal and flushes them; touches nothing else.
  func stage(_ set: ChangeSet, label: String) throws(SystemError) -> Transaction {
    let number = (try folder.journalEntries().last?.number ?? 0) + 1
    let record = JournalRecord(set, label: label, making: try root.missing(JournalRecord.folders(of: set)))
    do throws(SystemError) {
      let place = try folder.makeFolder(String(number), mode: 0o700)
      let transaction = Transaction(number, record, in: place)
      try transaction.stage(set.effective)
      try flush(transaction)
      return transaction
    } catch {
      discard(number)
      throw error
    }
  }

  /// Throws an entry away: first its record, so that what is left of it can never be taken for a write.
  func remove(_ number: Int) throws(SystemError) {
    let name = String(number)
    guard try folder.status(of: name)?.kind == .folder else { return }
    let place = try folder.folder(name)
    for state in State.allCases { try place.removeFile(state.rawValue) }
    try folder.removeTree(name)
  }

  func discard(_ number: Int) {
    tidyUp { () throws(SystemError) in try remove(number) }
  }

  private func flush(_ transaction: borrowing Transaction) throws(SystemError) {
    guard transaction.flushesEach else {
      try root.door.flushDisk?(root.descriptor)
      return
    }
    try transaction.folder.flush()
    try folder.flush()
    try root.folder(".hangar").flush()
    try root.flush()
  }
}

extension Transaction {
  fileprivate func stage(_ changes: [FileChange]) throws(SystemError) {
    for (index, change) in changes.enumerated() {
      if let before = change.before {
        try folder.create(
          JournalRecord.oldName(index), before.bytes, permissions: before.permissions, flushing: flushesEach)
      }
      if let after = change.after {
        try folder.create(
          JournalRecord.newName(index), after.bytes, permissions: after.permissions, flushing: flushesEach)
      }
    }
    try folder.create(
      Journal.State.staged.rawValue, record.text, permissions: 0o600, flushing: flushesEach)
  }
}

extension JournalRecord {
  /// The record of a write that is about to happen.
  ///
  /// - Parameters:
  ///   - set: What is written.
  ///   - label: What the person did.
  ///   - made: Those of the ``folders(of:)`` that are not there yet.
  init(_ set: ChangeSet, label: String, making made: [RelativePath]) {
    let changes = set.effective
    self.init(label: Self.oneLine(label), time: Self.now)
    undoes = set.undoes?.number
    steps = changes.map {
      Step(path: $0.path, before: $0.before.map(Trace.init), after: $0.after.map(Trace.init))
    }
    let deleted = changes.filter { $0.after == nil }.map(\.path)
    emptied = Self.innerFirst(set.undoes?.made ?? deleted.flatMap(\.folders))
    madeRoots = set.undoes?.madeRoots ?? 0
    self.made = made
  }

  /// The folders of the files that a write leaves behind, each behind those that it is in, as paths are in order.
  static func folders(of set: ChangeSet) -> [RelativePath] {
    let paths = set.effective.filter { $0.after != nil }.map(\.path)
    return Set(paths.flatMap(\.folders)).sorted()
  }

  private static var now: Int {
    var clock = timespec()
    clock_gettime(CLOCK_REALTIME, &clock)
    return clock.tv_sec
  }

  private static func innerFirst(_ folders: [RelativePath]) -> [RelativePath] {
    Set(folders).sorted { ($1.components.count, $0) < ($0.components.count, $1) }
  }

  static func oneLine(_ label: String) -> String {
    var line = ""
    for scalar in label.unicodeScalars.prefix(200) {
      line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return line
  }
}

extension OpenFolder {
  /// Those of the folders that are not there.
  fileprivate func missing(_ folders: [RelativePath]) throws(SystemError) -> [RelativePath] {
    var missing: [RelativePath] = []
    for path in folders {
      guard let parent = try reachParent(of: path), try parent.status(of: path.name) != nil else {
        missing.append(path)
        continue
      }
    }
    return missing
  }
}
