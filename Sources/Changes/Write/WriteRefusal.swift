/// Why nothing was written.
package enum WriteRefusal: Error, Equatable {
  /// Something else than a file stands at these paths; each with its reason.
  case conflicts([Blocked])
  /// These paths are no longer what the person looked at.
  case changedSince([RelativePath])
  /// Another process is writing in the folder.
  case busy(root: String, holder: String)
  case folder(FolderRefusal)
  /// The disk refused; what had been written before that was taken back.
  case disk(path: String, SystemError)
  /// The disk refused, and refused again when the part that was written should have been taken back.
  case interrupted(path: String, SystemError)
  case journal(path: String, JournalFault)

  /// A path and what stands in its way.
  package struct Blocked: Equatable, Sendable {
    package let path: RelativePath
    package let obstacle: Obstacle
  }
}

extension WriteRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .conflicts(let blocked): Self.sentence(blocked)
    case .changedSince(let paths):
      "\(Self.list(paths)) changed since you looked. Look at the new diff, then write again."
    case .busy(let root, let holder):
      "\(holder) is writing in '\(root)'. Wait until it is done, then try again."
    case .folder(let refusal): refusal.description
    case .disk(let path, let error):
      "'\(path)' could not be written, and nothing was: \(error). \(error.remedy)"
    case .interrupted(let path, let error):
      "'\(path)' was left half-way: \(error). \(error.remedy) What was begun is then taken back first."
    case .journal(let path, .damaged):
      "'\(path)' is damaged, so an interrupted write cannot be finished. "
        + "Compare the old files in it with yours, then delete it."
    case .journal(let path, .newer):
      "'\(path)' was made by a newer Hangar. Update Hangar."
    }
  }

  private static func sentence(_ blocked: [Blocked]) -> String {
    guard let first = blocked.first else { return "Nothing stands in the way." }
    let more = blocked.count > 1 ? " (\(blocked.count - 1) more like it.)" : ""
    return "'\(first.path)' \(first.obstacle)\(more)"
  }

  /// Up to three paths in quotes, and how many more there are.
  static func list(_ paths: [RelativePath]) -> String {
    let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return paths.count > 3 ? "\(shown) and \(paths.count - 3) more" : shown
  }
}
