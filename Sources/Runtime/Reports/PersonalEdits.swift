package import Changes
import Scaffold

/// What a person changed in a generated connector since it was generated.
package struct PersonalEdits {
  /// From the pristine files to those on disk.
  package let changes: ChangeSet
  /// Changed files of which no pristine copy is kept, so that only the fact is known.
  package let withoutCopy: [RelativePath]

  /// Compares a connector with the copies beside its lock.
  ///
  /// - Throws: `LockRefusal`, `CompareRefusal`, ``PersonalEditsRefusal``.
  package init(below root: String) throws {
    guard let lock = try Lock.read(in: root) else { throw PersonalEditsRefusal.notGenerated(root) }
    let bases = try lock.files.map { try $0.basePath.map { try RelativePath($0) } }
    let paths = lock.files.map(\.path)
    let disk = try Snapshot.reading(paths + bases.compactMap { $0 }, below: root)
    var pristine: [RelativePath: DiskEntry] = [:]
    var files: [PlannedFile] = []
    var removals: [RelativePath] = []
    var uncopied: [RelativePath] = []
    for (file, base) in zip(lock.files, bases) {
      let now = disk[file.path]
      guard let base, let bytes = disk.bytes(base) else {
        if now.hash != file.hash { uncopied.append(file.path) }
        continue
      }
      pristine[file.path] = .file(FileImage(bytes: bytes, permissions: file.mode.rawValue))
      if case .file(let image) = now {
        files.append(PlannedFile(file.path, image.bytes, mode: FileMode(keeping: image.permissions)))
      } else {
        removals.append(file.path)
      }
    }
    let snapshot = Snapshot(root: root, entries: pristine)
    changes = try ChangeSet(FilePlan(files, removing: removals), against: snapshot)
    withoutCopy = uncopied
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
