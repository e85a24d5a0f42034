/// Measuring and cutting text in columns, by the one width policy of `Glyphs`.
extension String {
  /// How many columns the text takes on one line.
  package var columnWidth: Int {
    // Nearly every text.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    var width = 0
    for glyph in Glyphs(self) { width += glyph.width }
    return width
  }

  /// The text as it is shown, cut with `…` where it is wider.
  package func truncated(toColumns limit: Int) -> String {
    guard limit > 0 else { return "" }
    var shown: [Glyph] = []
    var width = 0
    for glyph in Glyphs(self) {
      shown.append(glyph)
      width += glyph.width
      guard width > limit else { continue }
      while let last = shown.popLast() {
        width -= last.width
        if width < limit { break }
      }
      return shown.reduce(into: "") { $0 += $1.text } + "…"
    }
    return shown.reduce(into: "") { $0 += $1.text }
  }

  /// The end of the text with `…` in front, for paths, which tell most at their end.
  package func truncatedInFront(toColumns limit: Int) -> String {
    guard columnWidth > limit else { return self }
    guard limit > 0 else { return "" }
    var room = limit - 1
    let kept = Array(Glyphs(self)).reversed().prefix { glyph in
      room -= glyph.width
      return room >= 0
    }
    return "…" + kept.reversed().map(\.text).joined()
  }

  /// The text with spaces up to a width, on the right or, for numbers, on the left.
  package func padded(toColumns width: Int, alignment: Alignment = .left) -> String {
    let missing = width - columnWidth
    guard missing > 0 else { return self }
    let spaces = String(repeating: " ", count: missing)
    return alignment == .left ? self + spaces : spaces + self
  }

  /// Each tab as spaces up to the next multiple of `every`.
  package func expandingTabs(every: Int = 8) -> String {
    guard utf8.contains(UInt8(ascii: "\t")) else { return self }
    var expanded = ""
    var column = 0
    for (index, piece) in split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        let spaces = every - column % every
        expanded += String(repeating: " ", count: spaces)
        column += spaces
      }
      expanded += piece
      column += String(piece).columnWidth
    }
    return expanded
  }
}

/// Which side of its column a text keeps to.
package enum Alignment: Hashable, Sendable {
  case left
  case right
}
