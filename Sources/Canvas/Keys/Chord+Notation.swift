/// The notation of chords in keymap files and on the screen: `ctrl+p`, `shift+tab`, `alt+x`, `?`, `f5`.
extension Chord: CustomStringConvertible {
  /// The chord in the notation that `parse` reads.
  package var description: String {
    let prefixes: [(Modifiers, String)] = [(.control, "ctrl+"), (.alt, "alt+"), (.shift, "shift+")]
    return prefixes.reduce(into: "") { if modifiers.contains($1.0) { $0 += $1.1 } } + keyName
  }

  private var keyName: String {
    switch key {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: Chord.namedKeys.first { $0.value == key }?.key ?? ""
    }
  }

  /// Reads a chord; the error says what a terminal cannot report and what to write in its place.
  package static func parse(_ text: String) throws(ChordError) -> Chord {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let (modifier, length) = Chord.prefix(of: rest), rest.count > length {
      guard !modifiers.contains(modifier) else { throw .repeatedModifier(text) }
      modifiers.insert(modifier)
      rest = rest.dropFirst(length)
    }
    let chord = Chord(try key(named: String(rest), in: text), modifiers)
    if let problem = chord.unreportable(as: text) { throw problem }
    return chord
  }

  private static let namedKeys: [String: Key] = [
    "enter": .enter, "tab": .tab, "escape": .escape, "backspace": .backspace, "delete": .delete,
    "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pageup": .pageUp, "pagedown": .pageDown,
  ]

  private static let aliases: [String: Key] = [
    "return": .enter, "esc": .escape, "del": .delete, "ins": .insert, "pgup": .pageUp, "pgdn": .pageDown,
    "space": .character(" "), "plus": .character("+"),
  ]

  private static func prefix(of text: Substring) -> (Modifiers, Int)? {
    let lower = text.lowercased()
    if lower.hasPrefix("ctrl+") { return (.control, 5) }
    if lower.hasPrefix("alt+") { return (.alt, 4) }
    if lower.hasPrefix("shift+") { return (.shift, 6) }
    return nil
  }

  private static func key(named name: String, in text: String) throws(ChordError) -> Key {
    if name.count == 1, let character = name.first, !character.isWhitespace { return .character(character) }
    let lower = name.lowercased()
    if let key = namedKeys[lower] ?? aliases[lower] { return key }
    if lower.first == "f", let number = Int(lower.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    throw .unknownKey(name, in: text)
  }

  /// What no terminal tells apart, found before somebody waits for a key that never comes.
  private func unreportable(as text: String) -> ChordError? {
    guard case .character(let character) = key else { return nil }
    if modifiers.contains(.shift) { return .shiftedCharacter(text, character) }
    guard modifiers.contains(.control) else { return nil }
    let same: [Character: Key] = ["i": .tab, "m": .enter, "[": .escape, "h": .backspace, "?": .backspace]
    if let key = same[character] { return .sameAs(text, Chord(key, modifiers.subtracting(.control))) }
    let controllable: Set<Character> = Set("abcdefghijklmnopqrstuvwxyz \\]^_")
    return controllable.contains(character) ? nil : .uncontrollable(text)
  }
}

/// Why a text is no chord.
package enum ChordError: Error, Equatable, CustomStringConvertible {
  case unknownKey(String, in: String)
  case repeatedModifier(String)
  case shiftedCharacter(String, Character)
  case sameAs(String, Chord)
  case uncontrollable(String)

  package var description: String {
    switch self {
    case .unknownKey(let name, let text):
      "'\(name)' in '\(text)' names no key; write one character, f1 to f24, or a name such as enter or pageup."
    case .repeatedModifier(let text): "'\(text)' names a modifier twice; write it once."
    case .shiftedCharacter(let text, let character):
      "'\(text)' cannot be told from a plain character; write '\(character.uppercased())'."
    case .sameAs(let text, let chord):
      "'\(text)' reaches a program as '\(chord)'; write '\(chord)' or choose another key."
    case .uncontrollable(let text):
      "'\(text)' is not sent by terminals; Ctrl goes with a to z in small letters, space and \\ ] ^ _."
    }
  }
}
