/// A file that a person has to look at.
package struct MergeConflict: Equatable, Sendable {
  package let path: RelativePath
  package let reason: Reason

  package enum Reason: Equatable, Sendable {
    /// So many places are marked in the text.
    case lines(Int)
    case whole(MergeDecision.Reason)
  }
}

extension MergeConflict: CustomStringConvertible {
  /// What happened.
  package var description: String {
    switch reason {
    case .lines(1): "'\(path)' was changed on both sides in one place."
    case .lines(let count): "'\(path)' was changed on both sides in \(count) places."
    case .whole(.binary): "'\(path)' is binary and was changed on both sides."
    case .whole(.changedHereDroppedThere): "'\(path)' was changed here and dropped by the template."
    case .whole(.deletedHereChangedThere): "'\(path)' was deleted here and changed by the template."
    case .whole(.addedOnBothSides): "'\(path)' is yours and the template has one, too."
    }
  }

  /// What is left to do once it was written.
  package var remedy: String {
    switch reason {
    case .lines, .whole(.addedOnBothSides): "Choose between the markers."
    case .whole(.binary): "Yours stays."
    case .whole(.changedHereDroppedThere): "Yours stays; delete it if it is not needed."
    case .whole(.deletedHereChangedThere): "It stays deleted."
    }
  }
}
