package import Changes
import Scaffold

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a person changed in a generated connector since it was generated.
package struct PersonalEdits {
  /// From the pristine files to those on disk.
  package let changes: ChangeSet
  /// A changed file of which no pristine copy is kept, so that only the fact is known.
  package struct Uncopied: Equatable, Sendable {
    package let path: RelativePath
    package let isGone: Bool
  }
  package let withoutCopy: [Uncopied]

  /// Compares a connector with the copies beside its lock.
  ///
  /// - Throws: `LockRefusal`, `CompareRefusal`, ``PersonalEditsRefusal``.
  package init(below root: String) throws {
    guard let found = try Lock.read(in: root) else { throw PersonalEditsRefusal.notGenerated(root) }
    let (root, lock) = PersonalEdits.standing(found, at: root)
    let files = lock.files
    let bases = try files.map { try lock.basePath(of: $0) }
    let paths = files.map { lock.planPath(of: $0) }
    let disk = try Snapshot.reading(paths + bases.compactMap { $0 }, below: root)
    var pristine: [RelativePath: DiskEntry] = [:]
    var planned: [PlannedFile] = []
    var removals: [RelativePath] = []
    var uncopied: [Uncopied] = []
    for (index, file) in files.enumerated() {
      let (path, now) = (paths[index], disk[paths[index]])
      guard let base = bases[index], let bytes = disk.bytes(base) else {
        if now.hash != file.hash { uncopied.append(Uncopied(path: path, isGone: now == .absent)) }
        continue
      }
      pristine[path] = .file(FileImage(bytes: bytes, permissions: file.mode.rawValue))
      if case .file(let image) = now {
        planned.append(PlannedFile(path, image.bytes, mode: FileMode(keeping: image.permissions)))
      } else {
        removals.append(path)
      }
    }
    let snapshot = Snapshot(root: root, entries: pristine)
    changes = try ChangeSet(FilePlan(planned, removing: removals), against: snapshot)
    withoutCopy = uncopied
  }

  /// The lock with the folder that its plan's paths are below.
  ///
  /// A connector that was taken out of its repository has left the files beside it behind.
  private static func standing(_ lock: Lock, at path: String) -> (root: String, lock: Lock) {
    guard lock.home != nil, let real = realpath(path, nil) else { return (path, lock) }
    defer { free(real) }
    if let root = lock.planRoot(ofConnectorAt: String(cString: real)) { return (root, lock) }
    var alone = lock
    alone.home = nil
    alone.files.removeAll { $0.site == .repository }
    return (path, alone)
  }
}

/// Why there is nothing to compare with.
package enum PersonalEditsRefusal: Error, Equatable, CustomStringConvertible {
  case notGenerated(String)

  package var description: String {
    switch self {
    case .notGenerated(let path):
      "'\(path)' has no \(Lock.path), so Hangar did not make it. Name the folder of a generated connector."
    }
  }
}

extension DiskEntry {
  fileprivate var hash: ContentHash? { if case .file(let image) = self { image.hash } else { nil } }
}
