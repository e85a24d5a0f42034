/// The files that something would like to be on disk, ordered by path, and those it would like gone.
///
/// Nothing has been compared with the disk yet.
package struct FilePlan: Equatable, Sendable {
  package private(set) var files: [PlannedFile]
  /// Paths at which no file should stand.
  package private(set) var removals: [RelativePath]
  /// What files that may be there already get besides, ordered by path.
  package private(set) var insertions: [PlannedInsertion]

  /// - Parameters:
  ///   - files: In any order, at most one for each path.
  ///   - removals: In any order, none of them also a file of the plan.
  ///   - insertions: In any order, at most one for each path that is no other one's.
  package init(
    _ files: [PlannedFile] = [], removing removals: [RelativePath] = [],
    inserting insertions: [PlannedInsertion] = []
  ) {
    self.files = files.sorted { $0.path < $1.path }
    self.removals = removals.sorted()
    self.insertions = insertions.sorted { $0.path < $1.path }
  }
}

/// One file as it should be.
package struct PlannedFile: Equatable, Sendable {
  package var path: RelativePath
  package let contents: [UInt8]
  /// Worked out once: the lock, the pristine copy and the journal have the same bytes to name.
  package let hash: ContentHash
  package var mode: FileMode
  package var owner: OwnerClass

  package init(
    _ path: RelativePath, _ contents: [UInt8], mode: FileMode = .regular, owner: OwnerClass = .shared
  ) {
    self.init(path, contents, hash: ContentHash(of: contents), mode: mode, owner: owner)
  }

  private init(
    _ path: RelativePath, _ contents: [UInt8], hash: ContentHash, mode: FileMode, owner: OwnerClass
  ) {
    self.path = path
    self.contents = contents
    self.hash = hash
    self.mode = mode
    self.owner = owner
  }

  /// A plain file with the same contents at another place.
  package func copy(at place: RelativePath, owner: OwnerClass) -> PlannedFile {
    PlannedFile(place, contents, hash: hash, mode: .regular, owner: owner)
  }

  /// Whether a file that stands there already stays as it is, unread.
  package var isLeftAlone: Bool { owner == .user || owner == .once || mode == .secret }
}

/// The permission bits Hangar gives a file.
package enum FileMode: UInt32, Sendable {
  case regular = 0o644
  case executable = 0o755
  /// Readable by its owner alone: everything under `secrets/`.
  case secret = 0o600

  /// The mode to plan for a file whose permissions should stay as they are.
  package init(keeping permissions: UInt32) {
    self = permissions & 0o100 != 0 ? .executable : .regular
  }

  /// The permissions for a file that has others now.
  ///
  /// A group's right to write, or a file kept more private than it need be, is the person's choice and stays;
  /// only what the mode is about changes.
  package func adapting(_ permissions: UInt32) -> UInt32 {
    let fits =
      switch self {
      case .regular: permissions & 0o111 == 0
      case .executable: permissions & 0o100 != 0
      case .secret: permissions & 0o077 == 0
      }
    return fits ? permissions : rawValue
  }
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
