/// The keys that terminals send as sequences: xterm and its kin, VT220, rxvt, the Linux console, tmux, screen.
enum KeySequences {
  /// What a byte below 0x80 is; Ctrl with a letter arrives as a control character.
  static func chord(ofASCII byte: UInt8) -> Chord {
    switch byte {
    case 0x00: Chord(" ", .control)
    case 0x08, 0x7F: Chord(.backspace)
    case 0x09: Chord(.tab)
    case 0x0D: Chord(.enter)
    case 0x1B: Chord(.escape)
    case 0x01...0x1A: Chord(Character(Unicode.Scalar(byte + 0x60)), .control)
    case 0x1C...0x1F: Chord(Character(Unicode.Scalar(byte + 0x40)), .control)
    default: Chord(Character(Unicode.Scalar(byte)))
    }
  }

  /// `ESC [ 1 ; modifier letter`, with the numbers left out when there is no modifier.
  static let letters: [UInt8: Chord] = table([
    "A": Chord(.up), "B": Chord(.down), "C": Chord(.right), "D": Chord(.left), "H": Chord(.home),
    "F": Chord(.end), "P": Chord(.function(1)), "Q": Chord(.function(2)), "R": Chord(.function(3)),
    "S": Chord(.function(4)), "Z": Chord(.tab, .shift),
    // rxvt with Shift.
    "a": Chord(.up, .shift), "b": Chord(.down, .shift), "c": Chord(.right, .shift), "d": Chord(.left, .shift),
  ])

  /// `ESC O letter`.
  static let singleShift: [UInt8: Chord] = table([
    "A": Chord(.up), "B": Chord(.down), "C": Chord(.right), "D": Chord(.left), "H": Chord(.home),
    "F": Chord(.end), "P": Chord(.function(1)), "Q": Chord(.function(2)), "R": Chord(.function(3)),
    "S": Chord(.function(4)), "M": Chord(.enter), "I": Chord(.tab),
    // rxvt with Ctrl.
    "a": Chord(.up, .control), "b": Chord(.down, .control), "c": Chord(.right, .control),
    "d": Chord(.left, .control),
    // The keypad in its application mode.
    "j": Chord("*"), "k": Chord("+"), "l": Chord(","), "m": Chord("-"), "n": Chord("."), "o": Chord("/"),
    "p": Chord("0"), "q": Chord("1"), "r": Chord("2"), "s": Chord("3"), "t": Chord("4"), "u": Chord("5"),
    "v": Chord("6"), "w": Chord("7"), "x": Chord("8"), "y": Chord("9"), "X": Chord("="),
  ])

  /// `ESC [ number ~`, where modifiers come as a second number.
  static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// rxvt tells the modifiers of a numbered key by how the sequence ends.
  static let endings: [UInt8: Modifiers] = [
    UInt8(ascii: "$"): .shift, UInt8(ascii: "^"): .control, UInt8(ascii: "@"): [.control, .shift],
  ]

  private static func table(_ chords: [Character: Chord]) -> [UInt8: Chord] {
    var table: [UInt8: Chord] = [:]
    for (letter, chord) in chords { table[letter.asciiValue ?? 0] = chord }
    return table
  }
}
