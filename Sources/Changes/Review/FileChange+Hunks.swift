/// Taking a part of what would change in a file.
extension FileChange {
  /// The change with all its hunks, whether they are accepted or not.
  package func fullDiff() -> FileDiff { whole.diff(context: Self.context) }

  /// Takes one hunk of ``fullDiff()`` into the write or out of it.
  ///
  /// A file whose last hunk goes is skipped, and one that is skipped comes back with this hunk alone. Only
  /// contents that change have hunks: a file that comes or goes is taken or left as a whole.
  package mutating func accept(hunk: Int, _ accepted: Bool) {
    guard action == .modify, !isBinary, case .text(let hunks) = fullDiff().body, hunks.indices.contains(hunk)
    else { return isAccepted = accepted }
    var skipped = isAccepted ? skippedHunks : Set(hunks.indices)
    if accepted { skipped.remove(hunk) } else { skipped.insert(hunk) }
    isAccepted = skipped.count < hunks.count
    leaveOut(isAccepted ? skipped : [])
  }

  /// Whether a hunk would be written.
  package func accepts(hunk: Int) -> Bool { isAccepted && !skippedHunks.contains(hunk) }

  /// The unchanged lines around a change, which decide what is one hunk.
  private static var context: Int { 3 }

  /// The change as it was planned.
  private var whole: FileChange {
    var whole = self
    whole.leaveOut([])
    return whole
  }

  /// Makes `after` anew, without these hunks.
  mutating func leaveOut(_ hunks: Set<Int>) {
    let full = planned ?? after
    skippedHunks = hunks
    after = full
    planned = nil
    guard !hunks.isEmpty, let before, let full else { return }
    planned = full
    let diff = LineDiff(before.bytes, full.bytes)
    after = FileImage(
      bytes: diff.merged(without: hunks, context: Self.context), permissions: full.permissions)
  }
}

extension LineDiff {
  /// The new text with some of its stretches as they were.
  fileprivate func merged(without skipped: Set<Int>, context: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var line = 0
    for (index, stretch) in stretches(context: context).enumerated() {
      bytes += old[oldStarts[line]..<oldStarts[stretch.old.lowerBound]]
      bytes +=
        skipped.contains(index)
        ? old[oldStarts[stretch.old.lowerBound]..<oldStarts[stretch.old.upperBound]]
        : new[newStarts[stretch.new.lowerBound]..<newStarts[stretch.new.upperBound]]
      line = stretch.old.upperBound
    }
    return bytes + old[oldStarts[line]...]
  }
}
