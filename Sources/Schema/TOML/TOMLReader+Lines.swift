extension TOMLReader {
  mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { index += 1 }
  }

  /// Blanks, comments and line ends.
  mutating func skipLines() throws(Unreadable) {
    skipBlanks()
    while isAtLineEnd || byte == Ascii.hash {
      try skipComment()
      skipLineEnd()
      skipBlanks()
    }
  }

  /// What may stand behind a header or a value.
  mutating func endLine() throws(Unreadable) {
    skipBlanks()
    try skipComment()
    guard index == bytes.count || isAtLineEnd else {
      throw syntax("the line must end here, and \(here) follows", remedy: "Put it on a line of its own.")
    }
    skipLineEnd()
  }

  private mutating func skipComment() throws(Unreadable) {
    guard byte == Ascii.hash else { return }
    while index < bytes.count, !isAtLineEnd {
      guard !byte.isControl else { throw control() }
      index += 1
    }
  }

  /// Whether a line feed stands here, alone or behind a carriage return.
  var isAtLineEnd: Bool {
    byte == Ascii.lineFeed
      || (byte == Ascii.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == Ascii.lineFeed)
  }

  mutating func skipLineEnd() {
    if isAtLineEnd { index += byte == Ascii.lineFeed ? 1 : 2 }
  }

  /// Steps over a mark that must stand here, perhaps behind blanks.
  mutating func take(_ mark: UInt8, after what: String) throws(Unreadable) {
    skipBlanks()
    guard byte == mark else {
      throw syntax("a '\(Character(UnicodeScalar(mark)))' must follow \(what), \(here) stands there")
    }
    index += 1
  }
}
