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
