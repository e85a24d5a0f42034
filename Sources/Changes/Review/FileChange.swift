/// What a change set does, or does not do, at one path.
package struct FileChange: Equatable, Sendable {
  package let path: RelativePath
  package let action: FileAction
  /// The file as it stands; nil when there is none, or when it was not read because it is left alone.
  package let before: FileImage?
  /// The file as it will be; nil for one that goes, or is left alone.
  package internal(set) var after: FileImage?
  package let owner: OwnerClass
  /// Whether the person agrees to it; true until they skip it.
  package var isAccepted = true
  /// The hunks of ``fullDiff()`` that the person leaves out, by place.
  package internal(set) var skippedHunks: Set<Int> = []
  /// The file as the plan has it while `after` lacks the hunks that were left out; nil while none is.
  var planned: FileImage?

  /// Whether writing it would alter the disk.
  package var isEffective: Bool {
    switch action {
    case .create, .modify, .delete, .changeMode: true
    case .unchanged, .kept, .conflict: false
    }
  }
}

package enum FileAction: Equatable, Sendable {
  case create
  /// The contents change, and the permissions may.
  case modify
  case delete
  /// Only the permissions change.
  case changeMode
  case unchanged
  /// A file that is left alone: the person's own, one written once, or a secret.
  case kept
  /// Something else than a file stands there; nothing is written until it is moved away or skipped.
  case conflict(Obstacle)

  /// The word for it in summaries and JSON.
  package var name: String {
    switch self {
    case .create: "create"
    case .modify: "modify"
    case .delete: "delete"
    case .changeMode: "mode"
    case .unchanged: "unchanged"
    case .kept: "kept"
    case .conflict: "conflict"
    }
  }
}
