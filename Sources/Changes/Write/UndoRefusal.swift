/// Why a write was not undone.
package enum UndoRefusal: Error, Equatable {
  case nothing(root: String)
  /// These files are no longer as the write left them.
  case changedSince(label: String, [RelativePath])
  case folder(FolderRefusal)
  /// The last write did not end.
  case unfinished(root: String)
  case disk(path: String, SystemError)
  case journal(path: String, JournalFault)
}

extension UndoRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .nothing(let root): "There is nothing to undo in '\(root)'."
    case .changedSince(let label, let paths):
      "\(WriteRefusal.list(paths)) changed since '\(label)'. Put those changes aside, as with git stash, then undo."
    case .folder(let refusal): refusal.description
    case .unfinished(let root): "The last write in '\(root)' was interrupted. Open the folder again first."
    case .disk(let path, let error): "'\(path)' could not be read: \(error). \(error.remedy)"
    case .journal(let path, let fault): WriteRefusal.journal(path: path, fault).description
    }
  }
}
