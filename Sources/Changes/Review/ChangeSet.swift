/// Everything that an action would change below a folder, with what stands there now and what would.
///
/// The one thing that is reviewed and the one thing that is written. It is a value: making it reads the disk,
/// reviewing it does not, and writing it looks again and stops if the disk has moved on.
package struct ChangeSet: Equatable, Sendable {
  /// The folder, as the person named it.
  package let root: String
  /// One for each path of the plan, ordered by path.
  package private(set) var changes: [FileChange]
  /// The write that this set takes back; nil for any other set.
  package let undoes: UndoneWrite?

  init(root: String, changes: [FileChange], undoes: UndoneWrite? = nil) {
    self.root = root
    self.changes = changes
    self.undoes = undoes
  }

  /// Compares a plan with what was read.
  ///
  /// - Parameters:
  ///   - plan: The files as they should be.
  ///   - snapshot: What stood at the plan's paths.
  /// - Throws: ``PlanRefusal`` when the plan cannot be on a disk at all.
  package init(_ plan: FilePlan, against snapshot: Snapshot) throws(PlanRefusal) {
    try plan.checkPaths()
    let wanted = plan.files.map { FileChange($0, found: snapshot[$0.path]) }
    let unwanted = plan.removals.map { FileChange(removing: $0, found: snapshot[$0]) }
    let extended = plan.insertions.map { FileChange($0, found: snapshot[$0.path]) }
    let all = wanted + unwanted + extended
    self.init(root: snapshot.root, changes: all.sorted { $0.path < $1.path })
  }

  /// Reads what stands at the plan's paths below a folder and compares.
  ///
  /// - Throws: ``CompareRefusal`` when the folder cannot be opened or the plan cannot be on a disk.
  package static func comparing(
    _ plan: FilePlan, below root: String
  ) throws(CompareRefusal) -> ChangeSet {
    let alone = plan.files.filter(\.isLeftAlone).map(\.path)
    let read = plan.files.filter { !$0.isLeftAlone }.map(\.path) + plan.removals + plan.insertions.map(\.path)
    let snapshot: Snapshot
    do {
      snapshot = try Snapshot.reading(read, untouched: alone, below: root)
    } catch {
      throw .folder(error)
    }
    do {
      return try ChangeSet(plan, against: snapshot)
    } catch {
      throw .plan(error)
    }
  }
}

extension ChangeSet {
  /// Whether writing it would leave the disk as it is.
  package var isEmpty: Bool { !changes.contains { $0.isAccepted && $0.isEffective } }

  /// What writing it would do, in the order of the paths.
  package var effective: [FileChange] { changes.filter { $0.isAccepted && $0.isEffective } }

  /// The paths at which something stands in the way, skipped ones left out.
  package var conflicts: [FileChange] {
    changes.filter { change in
      if case .conflict = change.action { change.isAccepted } else { false }
    }
  }

  /// How many paths have each action, by its name; skipped ones left out.
  package var counts: [String: Int] {
    changes.filter(\.isAccepted).reduce(into: [:]) { $0[$1.action.name, default: 0] += 1 }
  }

  package subscript(path: RelativePath) -> FileChange? { changes.first { $0.path == path } }

  /// Takes a path into the write, with all its hunks, or out of it.
  package mutating func accept(_ path: RelativePath, _ accepted: Bool = true) {
    for index in changes.indices where changes[index].path == path {
      changes[index].isAccepted = accepted
      changes[index].leaveOut([])
    }
  }

  /// Takes one hunk of a file into the write or out of it.
  package mutating func accept(_ path: RelativePath, hunk: Int, _ accepted: Bool) {
    for index in changes.indices where changes[index].path == path {
      changes[index].accept(hunk: hunk, accepted)
    }
  }

  /// Leaves out what was left out of an earlier comparison with the same contents.
  package mutating func leaveOut(asIn earlier: ChangeSet) {
    for index in changes.indices {
      guard let old = earlier[changes[index].path] else { continue }
      changes[index].isAccepted = old.isAccepted
      guard let full = old.planned, full == changes[index].after, old.before == changes[index].before else {
        continue
      }
      changes[index].leaveOut(old.skippedHunks)
    }
  }

  package mutating func skip(_ path: RelativePath) { accept(path, false) }

  /// The same set with these paths accepted and all others skipped.
  package func subset(accepting paths: Set<RelativePath>) -> ChangeSet {
    var subset = self
    for index in subset.changes.indices {
      subset.changes[index].isAccepted = paths.contains(subset.changes[index].path)
    }
    return subset
  }
}

extension DiskEntry {
  fileprivate var bytes: [UInt8]? { if case .file(let image) = self { image.bytes } else { nil } }
}

extension FileChange {
  fileprivate init(_ file: PlannedFile, found entry: DiskEntry) {
    switch entry {
    case .absent:
      let after = FileImage(file, permissions: file.mode.rawValue)
      self.init(path: file.path, action: .create, before: nil, after: after, owner: file.owner)
    case .obstacle(let obstacle):
      let after = FileImage(file, permissions: file.mode.rawValue)
      self.init(path: file.path, action: .conflict(obstacle), before: nil, after: after, owner: file.owner)
    case .untouchable:
      self.init(path: file.path, action: .kept, before: nil, after: nil, owner: file.owner)
    case .file where file.isLeftAlone:
      self.init(path: file.path, action: .kept, before: nil, after: nil, owner: file.owner)
    case .file(let before):
      let after = FileImage(file, permissions: file.mode.adapting(before.permissions))
      let action: FileAction =
        before == after ? .unchanged : before.bytes == after.bytes ? .changeMode : .modify
      self.init(path: file.path, action: action, before: before, after: after, owner: file.owner)
    }
  }

  /// The text as it is read here is what the insertion is made into: no change in between is lost.
  fileprivate init(_ insertion: PlannedInsertion, found entry: DiskEntry) {
    let file = PlannedFile(insertion.path, insertion.applied(to: entry.bytes), mode: .regular)
    self.init(file, found: entry)
  }

  fileprivate init(removing path: RelativePath, found entry: DiskEntry) {
    switch entry {
    case .absent: self.init(path: path, action: .unchanged, before: nil, after: nil, owner: .shared)
    case .untouchable: self.init(path: path, action: .kept, before: nil, after: nil, owner: .shared)
    case .obstacle(let obstacle):
      self.init(path: path, action: .conflict(obstacle), before: nil, after: nil, owner: .shared)
    case .file(let before):
      self.init(path: path, action: .delete, before: before, after: nil, owner: .shared)
    }
  }
}
