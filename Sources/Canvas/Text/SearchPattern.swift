/// A text to look for, as people type it: capitals count only when it has one.
package struct SearchPattern: Hashable, Sendable {
  private let wanted: [Character]
  private let isExact: Bool

  package init(_ text: String) {
    isExact = text.contains(where: \.isUppercase)
    wanted = Array(text)
  }

  package var isEmpty: Bool { wanted.isEmpty }

  package func isIn(_ text: String) -> Bool { !ranges(in: Array(text)).isEmpty }

  /// Where the text stands, from left to right and never overlapping.
  package func ranges(in text: [Character]) -> [Range<Int>] {
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= text.count {
      if isAt(start, in: text) {
        ranges.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return ranges
  }

  private func isAt(_ start: Int, in text: [Character]) -> Bool {
    wanted.indices.allSatisfy { index in
      let character = text[start + index]
      return character == wanted[index] || !isExact && character.lowercased() == wanted[index].lowercased()
    }
  }
}
