/// Which words differ in two lines of which one replaces the other.
struct WordDiff: Equatable {
  /// UTF-8 offsets, ascending, never touching.
  let old: [Range<Int>]
  let new: [Range<Int>]

  /// Longer lines are shown as changed whole: nobody reads the words of minified code.
  private static let longest = 2_000

  /// Nil when the lines are too long, or have so little in common that marking words would only flicker.
  init?(_ old: String, _ new: String) {
    guard old.utf8.count <= Self.longest, new.utf8.count <= Self.longest else { return nil }
    let (oldWords, newWords) = (Words(old), Words(new))
    var numbers: [[UInt8]: Int32] = [:]
    let (oldNumbers, newNumbers) = (oldWords.numbers(in: &numbers), newWords.numbers(in: &numbers))
    let edits = SequenceDiff.edits(oldNumbers, newNumbers, count: numbers.count)
    self.old = oldWords.offsets(of: edits.map(\.old))
    self.new = newWords.offsets(of: edits.map(\.new))
    let common = old.utf8.count - self.old.reduce(0) { $0 + $1.count }
    guard common * 3 >= max(old.utf8.count, new.utf8.count) else { return nil }
  }
}

/// A line cut into identifiers, stretches of blanks, and single other characters.
private struct Words {
  let bytes: [UInt8]
  /// Where each word starts; one more entry for the end.
  let starts: [Int]

  private enum Kind { case word, blank, other }

  init(_ line: String) {
    bytes = Array(line.utf8)
    var starts = [0]
    var offset = 0
    var former: Kind?
    for character in line {
      let kind: Kind =
        character.isLetter || character.isNumber || character == "_"
        ? .word : character.isWhitespace ? .blank : .other
      if let former, kind == .other || kind != former { starts.append(offset) }
      former = kind
      offset += character.utf8.count
    }
    if offset > 0 { starts.append(offset) }
    self.starts = starts
  }

  func numbers(in numbers: inout [[UInt8]: Int32]) -> [Int32] {
    zip(starts, starts.dropFirst()).map { start, end in
      let word = Array(bytes[start..<end])
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      return number
    }
  }

  func offsets(of ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.filter { !$0.isEmpty }.map { starts[$0.lowerBound]..<starts[$0.upperBound] }
  }
}
