extension EditedText {
  /// Does what a key does in every text field; false when the key is none of its own.
  ///
  /// In a field that hides its text a word is all there is, so that its parts do not show.
  mutating func handle(_ chord: Chord, hidesWords: Bool = false) -> Bool {
    if let character = chord.typed { return insert(String(character)) }
    if let target = target(of: chord, hidesWords: hidesWords) {
      move(to: target)
      return true
    }
    guard let target = deletionTarget(of: chord, hidesWords: hidesWords) else { return false }
    delete(to: target)
    return true
  }

  private func target(of chord: Chord, hidesWords: Bool) -> String.Index? {
    switch (chord.key, chord.modifiers) {
    case (.left, []): previous
    case (.right, []): next
    case (.home, []), (.character("a"), .control): lineStart
    case (.end, []), (.character("e"), .control): lineEnd
    case (.left, .control), (.left, .alt), (.character("b"), .alt): hidesWords ? lineStart : previousWord
    case (.right, .control), (.right, .alt), (.character("f"), .alt): hidesWords ? lineEnd : nextWord
    default: nil
    }
  }

  private func deletionTarget(of chord: Chord, hidesWords: Bool) -> String.Index? {
    switch (chord.key, chord.modifiers) {
    case (.backspace, []): previous
    case (.delete, []): next
    case (.backspace, .alt), (.character("w"), .control): hidesWords ? lineStart : previousWord
    case (.delete, .control), (.character("d"), .alt): hidesWords ? lineEnd : nextWord
    case (.character("u"), .control): lineStart
    case (.character("k"), .control): lineEnd
    default: nil
    }
  }
}
