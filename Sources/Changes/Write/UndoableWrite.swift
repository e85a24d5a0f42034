/// A write that can be undone.
package struct UndoableWrite: Equatable, Sendable {
  /// Counts up with each write below the folder.
  package let number: Int
  /// What the person did.
  package let label: String
  /// Seconds since 1970.
  package let time: Int
  package let paths: [RelativePath]
}

/// The write that a change set takes back.
package struct UndoneWrite: Equatable, Sendable {
  let number: Int
  package let label: String
  /// Folders that it made; they go when nothing is left in them.
  let made: [RelativePath]
  let madeRoots: Int
}
