/// An update of generated files, computed wholly in memory.
package struct FileMerge: Equatable, Sendable {
  /// What is to be reviewed and written.
  ///
  /// Texts with conflicts are in it with their markers; files whose conflict cannot be shown by markers stay
  /// as they are.
  package let changes: ChangeSet
  /// What was decided for each path.
  package let decisions: [RelativePath: MergeDecision]
  /// Ordered by path.
  package let conflicts: [MergeConflict]
}

extension FileMerge {
  /// Merges what is generated now into what stands below a folder.
  ///
  /// - Parameters:
  ///   - base: As generated before.
  ///   - theirs: As generated now.
  ///   - alongside: What is written with it and not merged, such as the lock.
  ///   - root: The folder.
  ///   - names: What conflict markers call the sides.
  /// - Throws: ``CompareRefusal``.
  package init(
    base: FilePlan, theirs: FilePlan, alongside: FilePlan = FilePlan(), below root: String,
    names: ThreeWayText.Names = .init()
  ) throws(CompareRefusal) {
    let files = base.files + theirs.files + alongside.files
    let paths = Set(files.map(\.path) + alongside.removals + alongside.insertions.map(\.path))
    let secrets = Set(files.filter { $0.mode == .secret }.map(\.path))
    let snapshot: Snapshot
    do {
      snapshot = try Snapshot.reading(
        paths.subtracting(secrets).sorted(), untouched: secrets.sorted(), below: root)
    } catch {
      throw .folder(error)
    }
    do {
      try self.init(base: base, theirs: theirs, alongside: alongside, against: snapshot, names: names)
    } catch {
      throw .plan(error)
    }
  }

  /// Merges what is generated now into what was read.
  ///
  /// - Parameters:
  ///   - base: As generated before.
  ///   - theirs: As generated now.
  ///   - alongside: What is written with it and not merged, such as the lock.
  ///   - snapshot: What stands at the paths of all three.
  ///   - names: What conflict markers call the sides.
  /// - Throws: ``PlanRefusal`` when the new files cannot be on a disk.
  package init(
    base: FilePlan, theirs: FilePlan, alongside: FilePlan = FilePlan(), against snapshot: Snapshot,
    names: ThreeWayText.Names = .init()
  ) throws(PlanRefusal) {
    let old = Dictionary(base.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(theirs.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var draft = Draft(names: names)
    for path in Set(old.keys).union(new.keys).sorted() {
      draft.take(path, base: old[path], theirs: new[path], found: snapshot[path])
    }
    try theirs.checkPaths()
    let plan = FilePlan(
      draft.files + alongside.files, removing: draft.removals + alongside.removals,
      inserting: alongside.insertions)
    changes = try ChangeSet(plan, against: snapshot)
    decisions = draft.decisions
    conflicts = draft.conflicts
  }
}

private struct Draft {
  let names: ThreeWayText.Names
  var files: [PlannedFile] = []
  var removals: [RelativePath] = []
  var decisions: [RelativePath: MergeDecision] = [:]
  var conflicts: [MergeConflict] = []

  mutating func take(_ path: RelativePath, base: PlannedFile?, theirs: PlannedFile?, found: DiskEntry) {
    let ours: MergeSide?
    switch found {
    case .absent: ours = nil
    case .file(let image): ours = MergeSide(image)
    case .untouchable:
      decisions[path] = .keepOurs
      return
    case .obstacle:
      // Shown and refused by the change set, which says what stands there.
      if let theirs { files.append(theirs) } else { removals.append(path) }
      return
    }
    let owner = (theirs ?? base)?.owner ?? .shared
    let decision = MergeDecision(
      base: base.map(MergeSide.init), ours: ours, theirs: theirs.map(MergeSide.init), owner: owner)
    decisions[path] = decision
    carryOut(decision, path, base: base.map(MergeSide.init), ours: ours, theirs: theirs)
  }

  private mutating func carryOut(
    _ decision: MergeDecision, _ path: RelativePath, base: MergeSide?, ours: MergeSide?, theirs: PlannedFile?
  ) {
    switch decision {
    case .takeTheirs, .overwrite, .add: if let theirs { files.append(theirs) }
    case .delete: removals.append(path)
    case .merge, .conflict(.addedOnBothSides):
      if let ours, let theirs { mergeLines(path, base: base, ours: ours, theirs: theirs) }
    case .conflict(let reason): conflicts.append(MergeConflict(path: path, reason: .whole(reason)))
    case .nothing, .keepOurs, .stayDeleted: break
    }
  }

  private mutating func mergeLines(
    _ path: RelativePath, base: MergeSide?, ours: MergeSide, theirs: PlannedFile
  ) {
    var (bytes, mode) = (theirs.contents, theirs.mode)
    // One side changed only whether the file can be executed: then there is nothing to bring together.
    if base?.bytes == theirs.contents {
      bytes = ours.bytes
    } else if base?.bytes != ours.bytes {
      let text = ThreeWayText(
        base: base?.bytes ?? [], ours: ours.bytes, theirs: theirs.contents, names: names)
      bytes = text.bytes
      if text.conflicts > 0 {
        conflicts.append(MergeConflict(path: path, reason: .lines(text.conflicts)))
      }
    }
    if let base, (base.mode == .executable) == (theirs.mode == .executable) { mode = ours.mode }
    files.append(PlannedFile(theirs.path, bytes, mode: mode, owner: theirs.owner))
  }
}
