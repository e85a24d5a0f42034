/// Two edited versions of one text brought together, as `git merge-file --diff3` does.
package struct ThreeWayText: Equatable, Sendable {
  /// The merged text; where both sides changed the same lines it holds both, between markers, and the base.
  package let bytes: [UInt8]
  /// How many places are marked; 0 when the merge is clean.
  package let conflicts: Int

  /// What the markers call the three sides.
  package struct Names: Equatable, Sendable {
    package var ours: String
    package var base: String
    package var theirs: String

    package init(ours: String = "yours", base: String = "as generated before", theirs: String = "template") {
      self.ours = ours
      self.base = base
      self.theirs = theirs
    }
  }

  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8], names: Names = Names()) {
    var merge = TextMerge(base: base, ours: ours, theirs: theirs, names: names)
    merge.run()
    bytes = merge.merged
    conflicts = merge.conflicts
  }
}

/// The work of one merge.
private struct TextMerge {
  let texts: [[UInt8]]
  let table: LineTable
  let names: ThreeWayText.Names
  let newline: [UInt8]
  private(set) var merged: [UInt8] = []
  private(set) var conflicts = 0

  private enum Side: Int { case base, ours, theirs }

  init(base: [UInt8], ours: [UInt8], theirs: [UInt8], names: ThreeWayText.Names) {
    texts = [base, ours, theirs]
    table = LineTable(texts)
    self.names = names
    let first = ours.prefix { $0 != 0x0A }
    newline = first.last == 0x0D && first.count < ours.count ? [0x0D, 0x0A] : [0x0A]
  }

  mutating func run() {
    let ours = SequenceDiff.edits(table.texts[0], table.texts[1], count: table.count)
    let theirs = SequenceDiff.edits(table.texts[0], table.texts[2], count: table.count)
    var place = 0
    for clash in Clash.all(ours, theirs) {
      append(.base, place..<clash.base.lowerBound)
      settle(clash)
      place = clash.base.upperBound
    }
    append(.base, place..<table.texts[0].count)
  }

  private mutating func settle(_ clash: Clash) {
    if clash.onlyTheirs || lines(.ours, clash.ours) == lines(.theirs, clash.theirs) {
      append(.theirs, clash.theirs)
    } else if clash.onlyOurs {
      append(.ours, clash.ours)
    } else {
      conflicts += 1
      mark("<<<<<<< \(names.ours)")
      append(.ours, clash.ours)
      mark("||||||| \(names.base)")
      append(.base, clash.base)
      mark("=======")
      append(.theirs, clash.theirs)
      mark(">>>>>>> \(names.theirs)")
    }
  }

  private func lines(_ side: Side, _ range: Range<Int>) -> ArraySlice<Int32> {
    table.texts[side.rawValue][range]
  }

  private mutating func append(_ side: Side, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    endLine()
    let starts = table.starts[side.rawValue]
    merged += texts[side.rawValue][starts[range.lowerBound]..<starts[range.upperBound]]
  }

  private mutating func mark(_ text: String) {
    endLine()
    merged += Array(text.utf8) + newline
  }

  /// A side's last line may lack its newline; nothing may be glued to it.
  private mutating func endLine() {
    if let last = merged.last, last != 0x0A { merged += newline }
  }
}

/// A stretch of the base that at least one side changed, and what each side has in its place.
private struct Clash {
  var base: Range<Int>
  var ours: Range<Int>
  var theirs: Range<Int>
  var onlyOurs: Bool
  var onlyTheirs: Bool

  /// Edits of the two sides that overlap or touch belong together, as in git: lines that were changed side by
  /// side were hardly changed independently.
  static func all(_ ours: [SequenceEdit], _ theirs: [SequenceEdit]) -> [Clash] {
    var clashes: [Clash] = []
    var (our, their) = (ours[...], theirs[...])
    // How far each side has moved against the base, so far.
    var (ourShift, theirShift) = (0, 0)
    while let start = [our.first?.old.lowerBound, their.first?.old.lowerBound].compactMap({ $0 }).min() {
      var end = start
      var (ourEnd, theirEnd) = (ourShift, theirShift)
      var (hasOurs, hasTheirs) = (false, false)
      while true {
        if let edit = our.first, edit.old.lowerBound <= end {
          our.removeFirst()
          (end, ourEnd, hasOurs) = (
            max(end, edit.old.upperBound), edit.new.upperBound - edit.old.upperBound, true
          )
        } else if let edit = their.first, edit.old.lowerBound <= end {
          their.removeFirst()
          (end, theirEnd, hasTheirs) = (
            max(end, edit.old.upperBound), edit.new.upperBound - edit.old.upperBound, true
          )
        } else {
          break
        }
      }
      clashes.append(
        Clash(
          base: start..<end, ours: start + ourShift..<end + ourEnd,
          theirs: start + theirShift..<end + theirEnd,
          onlyOurs: !hasTheirs, onlyTheirs: !hasOurs))
      (ourShift, theirShift) = (ourEnd, theirEnd)
    }
    return clashes
  }
}
