/// The first whole thing in a stretch of input.
enum Token {
  case event(InputEvent)
  case pasteStart
  /// A sequence that means nothing to us.
  case nothing

  enum Reading {
    /// More bytes are needed to tell.
    case incomplete
    case token(Token, length: Int)
  }

  /// Reads the token at the start of bytes that are not empty.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    bytes.first == Byte.escape ? readEscape(bytes) : readCharacter(bytes)
  }

  private static func readEscape(_ bytes: ArraySlice<UInt8>) -> Reading {
    let rest = bytes.dropFirst()
    switch rest.first {
    case nil: return .incomplete
    case UInt8(ascii: "["): return readControlSequence(rest.dropFirst()).longer(by: 2)
    case UInt8(ascii: "O"): return readSingleShift(rest.dropFirst()).longer(by: 2)
    case Byte.escape: return readSecondEscape(rest)
    default: return readCharacter(rest).with(.alt).longer(by: 1)
    }
  }

  /// Esc twice is Alt with a sequence in some terminals, and otherwise the Esc key twice.
  private static func readSecondEscape(_ bytes: ArraySlice<UInt8>) -> Reading {
    let next = bytes.dropFirst().first
    switch next {
    case nil: return .incomplete
    case UInt8(ascii: "["), UInt8(ascii: "O"): return readEscape(bytes).with(.alt).longer(by: 1)
    default: return .token(.event(.key(Chord(.escape))), length: 1)
    }
  }

  private static func readCharacter(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let first = bytes.first else { return .incomplete }
    if first < 0x80 { return .token(.event(.key(KeySequences.chord(ofASCII: first))), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let tail = bytes.dropFirst().prefix(length - 1)
    let broken = tail.contains { $0 & 0xC0 != 0x80 } || !(0xC2...0xF4).contains(first)
    if !broken, tail.count < length - 1 { return .incomplete }
    let decoded = broken ? nil : String(validating: bytes.prefix(length), as: UTF8.self)?.first
    guard let character = decoded else { return .token(.event(.key(Chord("\u{FFFD}"))), length: 1) }
    return .token(.event(.key(Chord(character))), length: length)
  }

  /// Reads what follows `ESC O`: the keypad and, in most terminals, F1 to F4.
  private static func readSingleShift(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let first = bytes.first else { return .incomplete }
    let modifier = (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(first) ? first - 0x30 : nil
    guard let final = modifier == nil ? first : bytes.dropFirst().first else { return .incomplete }
    guard let chord = KeySequences.singleShift[final] else {
      return .token(.event(.key(Chord("O", .alt))), length: 0)
    }
    return .token(
      .event(.key(chord.with(Modifiers(parameter: Int(modifier ?? 1))))), length: modifier == nil ? 1 : 2)
  }
}

extension Token.Reading {
  fileprivate func longer(by count: Int) -> Token.Reading {
    guard case .token(let token, let length) = self else { return self }
    return .token(token, length: length + count)
  }

  fileprivate func with(_ modifiers: Modifiers) -> Token.Reading {
    guard case .token(.event(.key(let chord)), let length) = self else { return self }
    return .token(.event(.key(chord.with(modifiers))), length: length)
  }
}

extension Chord {
  /// The chord with more modifiers; Shift is part of a character and not kept beside it.
  func with(_ more: Modifiers) -> Chord {
    var chord = self
    chord.modifiers.formUnion(more)
    if case .character(let character) = chord.key {
      if chord.modifiers == .shift, let upper = character.uppercased().first { chord.key = .character(upper) }
      chord.modifiers.remove(.shift)
    }
    return chord
  }
}

extension Modifiers {
  /// The modifiers of a sequence's parameter: one more than the bits of Shift, Alt and Ctrl.
  init(parameter: Int) { self.init(rawValue: UInt8(max(0, parameter - 1) & 7)) }
}
