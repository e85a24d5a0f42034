package import Changes
import Connectors

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The last write to a connector, wherever its journal stands.
package enum LastWrite {
  /// The change set that takes the last write to a connector back.
  ///
  /// What was written for a connector of a repository stands in the journal at the repository's root,
  /// together with what was written for its other connectors: only the last of these can be taken back.
  ///
  /// - Parameter path: The connector's folder, or the root of a repository.
  /// - Returns: A set that is not empty.
  /// - Throws: `UndoRefusal`, ``LastWriteRefusal``.
  package static func takingBack(_ path: String) throws -> ChangeSet {
    guard let real = realpath(path, nil) else { return try ChangeSet.undoing(below: path) }
    defer { free(real) }
    guard let root = ConnectorLayout.repositoryRoot(of: String(cString: real)),
      let shared = try ChangeSet.history(below: root).first
    else { return try ChangeSet.undoing(below: path) }
    let own = try ChangeSet.history(below: path).first
    guard (own?.time ?? .min) < shared.time || own == nil else { return try ChangeSet.undoing(below: path) }
    let home = String(String(cString: real).dropFirst(root.count + 1))
    guard shared.paths.contains(where: { $0.isWithin(home) }) else {
      if own != nil { return try ChangeSet.undoing(below: path) }
      throw LastWriteRefusal.another(shared.label, root: root)
    }
    return try ChangeSet.undoing(below: root)
  }
}

/// Why a write to a connector is not taken back.
package enum LastWriteRefusal: Error, Equatable, CustomStringConvertible {
  /// The last write to the repository was for something else.
  case another(String, root: String)

  package var description: String {
    switch self {
    case .another(let label, let root):
      "The last write to '\(root)' is '\(label)', for another connector. Take that back first: hangar undo \(root)"
    }
  }
}
