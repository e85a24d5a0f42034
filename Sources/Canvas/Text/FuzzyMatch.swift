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
    let characters = Array(text.prefix(longest))
    let folded = characters.map(fold)
    var whole = FuzzyMatch(score: 0, positions: [])
    for word in query.prefix(longest).split(separator: " ") {
      let isExact = word.contains(where: \.isUppercase)
      guard let match = Placement(Array(word), isExact ? characters : folded, characters).best else {
        return nil
      }
      whole.score += match.score
      whole.positions += match.positions
    }
    whole.positions = Set(whole.positions).sorted()
    // Of two equal fits the shorter text is the closer one.
    if !query.isEmpty { whole.score -= min(characters.count, 50) / 5 }
    return whole
  }

  /// The texts that fit, best first; equal ones keep their order.
  package static func rank(_ query: String, _ texts: [String]) -> [(index: Int, match: FuzzyMatch)] {
    let found = texts.indices.compactMap { index in
      find(query, in: texts[index]).map { (index: index, match: $0) }
    }
    return found.sorted { ($1.match.score, $0.index) < ($0.match.score, $1.index) }
  }

  private static func fold(_ character: Character) -> Character {
    character.lowercased().first ?? character
  }
}

/// The best placement of a word's letters in a text, by a table over both.
private struct Placement {
  private let word: [Character]
  private let text: [Character]
  private let bonus: [Int]

  init(_ word: [Character], _ text: [Character], _ original: [Character]) {
    self.word = word
    self.text = text
    bonus = original.indices.map { Placement.bonus(at: $0, in: original) }
  }

  /// `scores[i][j]`: the best with letter `i` standing at `j`; `from` remembers where letter `i - 1` stood.
  var best: FuzzyMatch? {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    var from: [[Int]] = []
    var scores = text.indices.map { text[$0] == word[0] ? 16 + bonus[$0] - min($0, 5) : Int.min }
    for letter in word.dropFirst() {
      var next = Array(repeating: Int.min, count: text.count)
      var origins = Array(repeating: -1, count: text.count)
      var reach = (score: Int.min, index: -1)
      for place in text.indices.dropFirst() {
        if scores[place - 1] != Int.min, scores[place - 1] >= reach.score {
          reach = (scores[place - 1], place - 1)
        }
        guard text[place] == letter, reach.score != Int.min else { continue }
        let adjacent = scores[place - 1] == Int.min ? Int.min : scores[place - 1] + 12
        let isAdjacent = adjacent >= reach.score
        next[place] = (isAdjacent ? adjacent : reach.score) + 16 + bonus[place]
        origins[place] = isAdjacent ? place - 1 : reach.index
      }
      scores = next
      from.append(origins)
    }
    guard let end = text.indices.max(by: { scores[$0] < scores[$1] }), scores[end] != Int.min else {
      return nil
    }
    var positions = [end]
    for origins in from.reversed() { positions.append(origins[positions[positions.count - 1]]) }
    return FuzzyMatch(score: scores[end], positions: positions.reversed())
  }

  private static func bonus(at index: Int, in text: [Character]) -> Int {
    guard index > 0 else { return 10 }
    let before = text[index - 1]
    if !before.isLetter && !before.isNumber { return 8 }
    return before.isLowercase && text[index].isUppercase ? 7 : 0
  }
}
