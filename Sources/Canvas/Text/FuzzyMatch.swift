/// How well a typed query fits a text: its letters in order, not necessarily side by side.
package struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better; comparable between texts for one query.
  package var score: Int
  /// Which characters of the text fit, in order; for highlighting.
  package var positions: [Int]

  /// Longer queries and texts are compared by their beginning only.
  private static let longest = 256

  /// Finds the best fit; nil when a letter of the query is missing.
  ///
  /// Case counts only where the query has a capital. Spaces in the query separate words that may come in any
  /// place. Letters at the start of words, and side by side, count more. Work is bounded by the product of
  /// the two lengths, each cut at 256.
  package static func find(_ query: String, in text: String) -> FuzzyMatch? {
    find(words(of: query), in: text)
  }

  /// The texts that fit, best first; equal ones keep their order.
  package static func rank(_ query: String, _ texts: [String]) -> [(index: Int, match: FuzzyMatch)] {
    let words = words(of: query)
    let found = texts.indices.compactMap { index in
      find(words, in: texts[index]).map { (index: index, match: $0) }
    }
    return found.sorted { ($1.match.score, $0.index) < ($0.match.score, $1.index) }
  }

  private static func words(of query: String) -> [Word] {
    query.prefix(longest).split(separator: " ").map { Word(String($0)) }
  }

  private static func find(_ words: [Word], in text: String) -> FuzzyMatch? {
    let head = String(text.prefix(longest))
    // Titles and paths are nearly all ASCII, where a character is a byte.
    let isASCII = head.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } && words.allSatisfy { $0.ascii != nil }
    return isASCII
      ? find(
        words.map { ($0.ascii ?? [], $0.isExact) }, in: Array(head.utf8), fold: asciiFold, kind: asciiKind)
      : find(words.map { ($0.letters, $0.isExact) }, in: Array(head), fold: fold, kind: kind)
  }

  private static func find<Letter: Equatable>(
    _ words: [(letters: [Letter], isExact: Bool)], in text: [Letter], fold: (Letter) -> Letter,
    kind: (Letter) -> LetterKind
  ) -> FuzzyMatch? {
    let folded = text.map(fold)
    // Most texts lack a letter, and that is found without a table.
    guard words.allSatisfy({ isContained($0.letters, in: $0.isExact ? text : folded) }) else { return nil }
    let bonus = bonuses(text.map(kind))
    var whole = FuzzyMatch(score: words.isEmpty ? 0 : -min(text.count, 50) / 5, positions: [])
    for word in words {
      let placement = Placement(of: word.letters, in: word.isExact ? text : folded, bonus: bonus)
      whole.score += placement.score
      whole.positions += placement.positions
    }
    whole.positions = Set(whole.positions).sorted()
    return whole
  }

  private static func isContained<Letter: Equatable>(_ word: [Letter], in text: [Letter]) -> Bool {
    var next = 0
    for letter in text where next < word.count && letter == word[next] { next += 1 }
    return next == word.count
  }

  /// The first letter of a word, and a capital behind a small letter, are what people type.
  private static func bonuses(_ kinds: [LetterKind]) -> [Int] {
    kinds.indices.map { index in
      guard index > 0 else { return 10 }
      if kinds[index - 1] == .separator { return 8 }
      return kinds[index - 1] == .small && kinds[index] == .capital ? 7 : 0
    }
  }
}

// MARK: - Letters

private enum LetterKind {
  case separator, small, capital, other
}

/// One word of a query.
private struct Word {
  let letters: [Character]
  /// Nil when a letter is outside of ASCII.
  let ascii: [UInt8]?
  let isExact: Bool

  init(_ text: String) {
    letters = Array(text)
    ascii = text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
    isExact = letters.contains(where: \.isUppercase)
  }
}

private func fold(_ character: Character) -> Character { character.lowercased().first ?? character }

private func kind(_ character: Character) -> LetterKind {
  if !character.isLetter, !character.isNumber { return .separator }
  return character.isLowercase ? .small : character.isUppercase ? .capital : .other
}

private func asciiFold(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

private func asciiKind(_ byte: UInt8) -> LetterKind {
  switch byte {
  case 0x61...0x7A: .small
  case 0x41...0x5A: .capital
  case 0x30...0x39: .other
  default: .separator
  }
}

// MARK: - The table

/// The best placement of a word's letters in a text that holds them all in order.
private struct Placement {
  let score: Int
  let positions: [Int]

  /// Row by row: the best score with this letter standing at each place, and where the letter before stood.
  init<Letter: Equatable>(of word: [Letter], in text: [Letter], bonus: [Int]) {
    var scores = text.indices.map { text[$0] == word[0] ? 16 + bonus[$0] - min($0, 5) : Int.min }
    var origins: [[Int]] = []
    for letter in word.dropFirst() {
      let row = Placement.extend(scores, to: letter, in: text, bonus: bonus)
      scores = row.scores
      origins.append(row.origins)
    }
    var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var backwards = [place]
    score = scores[place]
    for row in origins.reversed() {
      place = row[place]
      backwards.append(place)
    }
    positions = backwards.reversed()
  }

  private static func extend<Letter: Equatable>(
    _ scores: [Int], to letter: Letter, in text: [Letter], bonus: [Int]
  ) -> (scores: [Int], origins: [Int]) {
    var next = Array(repeating: Int.min, count: text.count)
    var origins = Array(repeating: 0, count: text.count)
    var best = (score: Int.min, place: 0)
    for place in text.indices.dropFirst() {
      let before = scores[place - 1]
      if before != Int.min, before >= best.score { best = (before, place - 1) }
      guard text[place] == letter, best.score != Int.min else { continue }
      // Side by side is worth as much as a word's start.
      let isAdjacent = before != Int.min && before + 12 >= best.score
      next[place] = (isAdjacent ? before + 12 : best.score) + 16 + bonus[place]
      origins[place] = isAdjacent ? place - 1 : best.place
    }
    return (next, origins)
  }
}
