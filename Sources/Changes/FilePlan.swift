/// The files that something would like to be on disk, ordered by path.
///
/// Nothing has been compared with the disk yet.
package struct FilePlan: Equatable, Sendable {
  package private(set) var files: [PlannedFile]

  /// - Parameter files: In any order, at most one for each path.
  package init(_ files: [PlannedFile] = []) {
    self.files = files.sorted { $0.path < $1.path }
  }
}

/// One file as it should be.
package struct PlannedFile: Equatable, Sendable {
  package var path: RelativePath
  package var contents: [UInt8]
  package var mode: FileMode
  package var owner: OwnerClass

  package init(
    _ path: RelativePath, _ contents: [UInt8], mode: FileMode = .regular, owner: OwnerClass = .shared
  ) {
    self.path = path
    self.contents = contents
    self.mode = mode
    self.owner = owner
  }
}

/// The permission bits Hangar gives a file.
package enum FileMode: UInt32, Sendable {
  case regular = 0o644
  case executable = 0o755
  /// Readable by its owner alone: everything under `secrets/`.
  case secret = 0o600
}

/// Who may change a generated file, which decides what an update does with it.
package enum OwnerClass: String, CaseIterable, Sendable {
  /// Always written anew; edits by hand are reported.
  case tool
  /// Merged three ways.
  case shared
  /// Written once, never touched again.
  case once
  /// The person's own; Hangar only ever creates it when it is missing.
  case user
}
