package import Changes

extension ChangeSet {
  /// Files with contents that a person wrote and that these changes would replace; Hangar's own are not among
  /// them.
  ///
  /// - Parameters:
  ///   - pristine: The files as Hangar left them.
  ///   - plan: What the changes were made of.
  /// - Returns: Their paths, in order.
  package func overwriting(_ pristine: [RelativePath: ContentHash], by plan: FilePlan) -> [RelativePath] {
    let inserted = Set(plan.insertions.map(\.path))
    return effective.filter { change in
      guard change.action == .modify || change.action == .delete, !change.path.isRecord,
        !inserted.contains(change.path)
      else { return false }
      return change.before?.hash != pristine[change.path]
    }.map(\.path)
  }
}
