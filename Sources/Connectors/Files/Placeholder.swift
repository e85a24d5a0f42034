/// Words that stand where something is still to be written.
package enum Placeholder {
  /// In any case, for no sentence has them.
  private static let marks = [
    "fix-me", "fix_me", "fixme", "changeme", "change-me", "replace-me", "replaceme",
  ]
  /// As written, for a product may well be called Todo.
  private static let words = ["TODO", "TBD"]

  /// Runs of letters, `-` and `_` that are, whole, one of the marks or words.
  ///
  /// - Parameters:
  ///   - text: The text to look through.
  ///   - hasWords: Whether TODO and TBD count, which in a program are notes.
  /// - Returns: Where they stand, in order.
  package static func ranges(in text: [UInt8], words hasWords: Bool = true) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isWordByte) {
      let end = text[first...].firstIndex { !$0.isWordByte } ?? text.endIndex
      if (3...10).contains(end - first), isMark(String(decoding: text[first..<end], as: UTF8.self), hasWords)
      {
        ranges.append(first..<end)
      }
      start = end
    }
    return ranges
  }

  private static func isMark(_ word: String, _ hasWords: Bool) -> Bool {
    (hasWords && words.contains(word)) || marks.contains(word.lowercased())
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    return isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80
  }
}
