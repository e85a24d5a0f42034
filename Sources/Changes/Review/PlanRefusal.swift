/// Why a plan cannot be on a disk, whatever stands there now.
package enum PlanRefusal: Error, Equatable {
  /// Some disks take the two paths for one.
  case collision(RelativePath, RelativePath)
  /// One path is a folder on the way to the other.
  case fileAndFolder(RelativePath, RelativePath)
  /// The path belongs to the journal of writes.
  case journal(RelativePath)
}

extension PlanRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .collision(let first, let second) where first == second:
      "'\(first)' is planned twice. Give one of the two another name."
    case .collision(let first, let second):
      "'\(first)' and '\(second)' are one file on some disks. Give one of them another name."
    case .fileAndFolder(let file, let below):
      "'\(file)' would be a file and a folder, for '\(below)' is below it. Give one of them another name."
    case .journal(let path):
      "'\(path)' is inside the journal of writes. Choose a path outside '\(JournalPlace.folder)'."
    }
  }
}

/// Why nothing could be compared.
package enum CompareRefusal: Error, Equatable, CustomStringConvertible {
  case folder(FolderRefusal)
  case plan(PlanRefusal)

  package var description: String {
    switch self {
    case .folder(let refusal): refusal.description
    case .plan(let refusal): refusal.description
    }
  }
}

/// Where below a folder the writer keeps its journal.
package enum JournalPlace {
  /// Ignored by git through a `.gitignore` of its own.
  package static let folder = ".hangar/journal"
}

extension FilePlan {
  /// - Throws: ``PlanRefusal`` for the first two paths that exclude each other, and for the journal's own.
  func checkPaths() throws(PlanRefusal) {
    var taken: [String: RelativePath] = [:]
    for path in files.map(\.path) + removals {
      let folded = path.folded
      guard !path.isWithin(JournalPlace.folder) else { throw .journal(path) }
      if let other = taken.updateValue(path, forKey: folded) { throw .collision(other, path) }
    }
    let fileNames = Dictionary(
      files.map { ($0.path.folded, $0.path) }, uniquingKeysWith: { first, _ in first })
    for path in files.map(\.path) {
      for folder in path.folders {
        if let file = fileNames[folder.folded] { throw .fileAndFolder(file, path) }
      }
    }
  }
}
