extension String {
  /// The text's lines, each at most `columns` wide, broken at spaces where there are any.
  ///
  /// Line breaks in the text are kept and the spaces at a break are dropped; a word wider than a line is cut
  /// where the line is full. A wide character never fits in one column and stands alone there.
  package func wrapped(toColumns columns: Int) -> [String] {
    let limit = Swift.max(1, columns)
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { LineBreaker.lines(of: String($0), limit: limit) }
  }
}

/// Breaks one line of text into lines of a given width, in one pass.
private struct LineBreaker {
  private let limit: Int
  private var lines: [String] = []
  private var line = ""
  private var width = 0
  private var word = ""
  private var wordWidth = 0

  static func lines(of text: String, limit: Int) -> [String] {
    var breaker = LineBreaker(limit: limit)
    for glyph in Glyphs(text) {
      if glyph == .space { breaker.addSpace() } else { breaker.add(glyph) }
    }
    breaker.endWord()
    breaker.endLine()
    return breaker.lines
  }

  private init(limit: Int) { self.limit = limit }

  private mutating func add(_ glyph: Glyph) {
    if wordWidth + glyph.width > limit, !word.isEmpty {
      endWord()
      endLine()
    }
    word += glyph.text
    wordWidth += glyph.width
  }

  private mutating func addSpace() {
    endWord()
    guard width < limit else { return }
    line += " "
    width += 1
  }

  private mutating func endWord() {
    if width + wordWidth > limit {
      // An indentation that leaves no room for its word is given up, not shown as an empty line.
      if line.allSatisfy({ $0 == " " }) { startLine() } else { endLine() }
    }
    line += word
    width += wordWidth
    word = ""
    wordWidth = 0
  }

  private mutating func endLine() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    startLine()
  }

  private mutating func startLine() {
    line = ""
    width = 0
  }
}
