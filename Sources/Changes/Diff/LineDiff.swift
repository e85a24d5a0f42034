/// Two texts and where their lines differ.
struct LineDiff {
  let old: [UInt8]
  let new: [UInt8]
  let oldStarts: [Int]
  let newStarts: [Int]
  let edits: [SequenceEdit]

  init(_ old: [UInt8], _ new: [UInt8]) {
    let table = LineTable([old, new])
    self.old = old
    self.new = new
    oldStarts = table.starts[0]
    newStarts = table.starts[1]
    edits = SequenceDiff.edits(table.texts[0], table.texts[1], count: table.count)
  }

  /// A line's bytes with its newline.
  func oldLine(_ index: Int) -> ArraySlice<UInt8> { old[oldStarts[index]..<oldStarts[index + 1]] }
  func newLine(_ index: Int) -> ArraySlice<UInt8> { new[newStarts[index]..<newStarts[index + 1]] }

  /// Edits that lie within twice the context of each other, with the context around them.
  func stretches(context: Int) -> [Stretch] {
    var stretches: [Stretch] = []
    for edit in edits {
      let before = min(context, edit.old.lowerBound)
      let after = min(context, oldStarts.count - 1 - edit.old.upperBound)
      let old = edit.old.lowerBound - before..<edit.old.upperBound + after
      let new = edit.new.lowerBound - before..<edit.new.upperBound + after
      if let last = stretches.last, last.old.upperBound >= old.lowerBound {
        stretches[stretches.count - 1] = Stretch(
          old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound,
          edits: last.edits + [edit])
      } else {
        stretches.append(Stretch(old: old, new: new, edits: [edit]))
      }
    }
    return stretches
  }

  struct Stretch {
    let old: Range<Int>
    let new: Range<Int>
    let edits: [SequenceEdit]
  }
}

extension LineDiff.Stretch {
  /// One line after the other: removed ones before those added in their place.
  enum Line {
    case both(old: Int, new: Int)
    case removed(Int)
    case added(Int)
  }

  var lines: [Line] {
    var lines: [Line] = []
    var (here, there) = (old.lowerBound, new.lowerBound)
    for edit in edits {
      lines += (here..<edit.old.lowerBound).map { .both(old: $0, new: $0 - here + there) }
      lines += edit.old.map { .removed($0) } + edit.new.map { .added($0) }
      (here, there) = (edit.old.upperBound, edit.new.upperBound)
    }
    return lines + (here..<old.upperBound).map { .both(old: $0, new: $0 - here + there) }
  }
}
