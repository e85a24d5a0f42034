/// A stretch of the old sequence that a stretch of the new one replaces; one of them may be empty.
struct SequenceEdit: Equatable, Sendable {
  var old: Range<Int>
  var new: Range<Int>
}

/// What differs between two sequences of numbers: lines of a text, or words of a line.
///
/// Histogram diff: the longest run of lines that are rare in the old sequence is taken as common, then the
/// parts before and behind it are compared in the same way. That keeps functions and blocks together, where a
/// shortest edit would match lone braces. What has no rare line in common goes to ``ShortestEdit``. Work is
/// bounded by the length of the input: a part that is not settled by then counts as wholly replaced.
struct SequenceDiff {
  private let old: [Int32]
  private let new: [Int32]
  /// How often a number stands in the part of `old` at hand.
  private var counts: [Int32]
  /// The first place of a number in that part, and from each place the next one; -1 ends.
  private var heads: [Int32]
  private var nexts: [Int32]
  private var budget: Int
  private var edits: [SequenceEdit] = []

  /// A line that stands more often than this in a part says nothing about where one is.
  private static let rarest: Int32 = 64

  /// - Parameter count: More than the largest number.
  static func edits(_ old: [Int32], _ new: [Int32], count: Int) -> [SequenceEdit] {
    var diff = SequenceDiff(old, new, count: count)
    diff.run()
    return diff.edits
  }

  private init(_ old: [Int32], _ new: [Int32], count: Int) {
    self.old = old
    self.new = new
    counts = Array(repeating: 0, count: count)
    heads = Array(repeating: -1, count: count)
    nexts = Array(repeating: -1, count: old.count)
    budget = 1_000_000 + 200 * (old.count + new.count)
  }

  /// Parts wait on a stack of their own, so that no input makes the program's overflow.
  private mutating func run() {
    var parts = [SequenceEdit(old: 0..<old.count, new: 0..<new.count)]
    while let part = parts.popLast() {
      let part = trimmed(part)
      if part.old.isEmpty || part.new.isEmpty {
        emit(part)
      } else if let common = anchor(in: part) {
        parts.append(
          SequenceEdit(
            old: common.old.upperBound..<part.old.upperBound, new: common.new.upperBound..<part.new.upperBound
          ))
        parts.append(
          SequenceEdit(
            old: part.old.lowerBound..<common.old.lowerBound, new: part.new.lowerBound..<common.new.lowerBound
          ))
      } else {
        for edit in ShortestEdit.edits(old, new, in: part, budget: &budget) { emit(edit) }
      }
    }
  }

  private mutating func emit(_ edit: SequenceEdit) {
    guard !edit.old.isEmpty || !edit.new.isEmpty else { return }
    if let last = edits.last, last.old.upperBound == edit.old.lowerBound,
      last.new.upperBound == edit.new.lowerBound
    {
      edits[edits.count - 1] = SequenceEdit(
        old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
    } else {
      edits.append(edit)
    }
  }

  /// Without what is common at the start and at the end.
  private func trimmed(_ part: SequenceEdit) -> SequenceEdit {
    var (oldStart, oldEnd) = (part.old.lowerBound, part.old.upperBound)
    var (newStart, newEnd) = (part.new.lowerBound, part.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldStart < oldEnd, newStart < newEnd, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    return SequenceEdit(old: oldStart..<oldEnd, new: newStart..<newEnd)
  }

  /// The best common run of a part, or nil when there is none of rare lines or the budget is spent.
  private mutating func anchor(in part: SequenceEdit) -> SequenceEdit? {
    guard budget > 0 else { return nil }
    index(part.old)
    defer { clear(part.old) }
    budget -= part.old.count + part.new.count
    var best: SequenceEdit?
    var rarity = Self.rarest
    var place = part.new.lowerBound
    while place < part.new.upperBound, budget > 0 {
      let count = counts[Int(new[place])]
      guard count > 0, count <= rarity else {
        place += 1
        continue
      }
      place = extend(from: place, in: part, best: &best, rarity: &rarity)
    }
    return best
  }

  /// Tries every place of one line in the old part; answers where to go on in the new one.
  private mutating func extend(
    from place: Int, in part: SequenceEdit, best: inout SequenceEdit?, rarity: inout Int32
  ) -> Int {
    var next = place + 1
    var start = heads[Int(new[place])]
    while start >= 0, budget > 0 {
      let (run, rare) = grow(old: Int(start), new: place, in: part)
      budget -= run.old.count
      if run.new.upperBound > next { next = run.new.upperBound }
      if rare < rarity || run.old.count > (best?.old.count ?? 0) {
        best = run
        rarity = min(rarity, rare)
      }
      repeat { start = nexts[Int(start)] } while start >= 0 && Int(start) < run.old.upperBound
    }
    return next
  }

  /// The common run around a pair of equal lines, and how often its rarest line stands in the old part.
  private func grow(
    old start: Int, new place: Int, in part: SequenceEdit
  ) -> (run: SequenceEdit, rarity: Int32) {
    var (oldStart, newStart) = (start, place)
    var (oldEnd, newEnd) = (start + 1, place + 1)
    var rarity = counts[Int(old[start])]
    while oldStart > part.old.lowerBound, newStart > part.new.lowerBound,
      old[oldStart - 1] == new[newStart - 1]
    {
      oldStart -= 1
      newStart -= 1
      rarity = min(rarity, counts[Int(old[oldStart])])
    }
    while oldEnd < part.old.upperBound, newEnd < part.new.upperBound, old[oldEnd] == new[newEnd] {
      rarity = min(rarity, counts[Int(old[oldEnd])])
      oldEnd += 1
      newEnd += 1
    }
    return (SequenceEdit(old: oldStart..<oldEnd, new: newStart..<newEnd), rarity)
  }

  private mutating func index(_ range: Range<Int>) {
    for place in range.reversed() {
      let number = Int(old[place])
      nexts[place] = heads[number]
      heads[number] = Int32(place)
      counts[number] += 1
    }
  }

  private mutating func clear(_ range: Range<Int>) {
    for place in range {
      heads[Int(old[place])] = -1
      counts[Int(old[place])] = 0
    }
  }
}
