/// What an update does with one file.
package enum MergeDecision: Equatable, Sendable {
  /// Both sides are alike already.
  case nothing
  /// The person did not change it: take the template's.
  case takeTheirs
  /// The template did not change it, or the file is the person's: keep theirs.
  case keepOurs
  /// A file of the tool's own is written anew although it was edited by hand.
  case overwrite
  /// Both changed a text: merge by lines.
  case merge
  case delete
  /// The person deleted it and the template did not change it.
  case stayDeleted
  case add
  case conflict(Reason)

  package enum Reason: Equatable, Sendable {
    /// Both changed a binary file.
    case binary
    case changedHereDroppedThere
    case deletedHereChangedThere
    /// Both have it, differently, and there is no former version that they come from.
    case addedOnBothSides
  }
}

extension MergeDecision {
  /// Decides from what was generated before, what stands there now, and what would be generated now.
  ///
  /// - Parameters:
  ///   - base: As generated before; nil when the file was not.
  ///   - ours: As it stands; nil when it does not.
  ///   - theirs: As it would be generated now; nil when the template dropped it.
  ///   - owner: Who may change the file.
  package init(base: MergeSide?, ours: MergeSide?, theirs: MergeSide?, owner: OwnerClass) {
    switch owner {
    case .user, .once: self = Self.ofOnesOwn(base, ours, theirs, owner)
    case .tool where ours != nil && theirs != nil: self = Self.ofTheTools(base, ours, theirs)
    case .tool where theirs != nil: self = .add
    case .tool, .shared: self = Self.ofBoth(base, ours, theirs)
    }
  }

  private static func ofOnesOwn(
    _ base: MergeSide?, _ ours: MergeSide?, _ theirs: MergeSide?, _ owner: OwnerClass
  ) -> MergeDecision {
    if ours != nil { return .keepOurs }
    guard theirs != nil else { return .nothing }
    return owner == .once && base != nil ? .stayDeleted : .add
  }

  private static func ofTheTools(
    _ base: MergeSide?, _ ours: MergeSide?, _ theirs: MergeSide?
  ) -> MergeDecision {
    if ours == theirs { return .nothing }
    return ours == base ? .takeTheirs : .overwrite
  }

  private static func ofBoth(_ base: MergeSide?, _ ours: MergeSide?, _ theirs: MergeSide?) -> MergeDecision {
    if ours == theirs { return .nothing }
    switch (base, ours, theirs) {
    case (nil, nil, _): return .add
    case (nil, _?, nil): return .keepOurs
    case (nil, let ours?, let theirs?):
      return ours.isBinary || theirs.isBinary ? .conflict(.binary) : .conflict(.addedOnBothSides)
    case (let base?, nil, let theirs?):
      return base == theirs ? .stayDeleted : .conflict(.deletedHereChangedThere)
    case (let base?, let ours?, nil):
      return base == ours ? .delete : .conflict(.changedHereDroppedThere)
    case (_?, nil, nil): return .nothing
    case (let base?, let ours?, let theirs?):
      if ours == base { return .takeTheirs }
      if theirs == base { return .keepOurs }
      return [base, ours, theirs].contains { $0.isBinary } && base.bytes != ours.bytes
        && base.bytes != theirs.bytes ? .conflict(.binary) : .merge
    }
  }
}
