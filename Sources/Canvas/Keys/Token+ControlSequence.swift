extension Token {
  /// More than any terminal sends; what is longer is dropped.
  private static let longest = 64

  /// Reads what follows `ESC [`.
  static func readControlSequence(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let first = bytes.first else { return .incomplete }
    if first == UInt8(ascii: "[") { return readLinuxFunctionKey(bytes.dropFirst()) }
    if first == UInt8(ascii: "M") { return readOldMouse(bytes.dropFirst()) }
    guard let end = bytes.firstIndex(where: { !(0x20...0x3F).contains($0) || $0 == UInt8(ascii: "$") }) else {
      return bytes.count < longest ? .incomplete : .token(.nothing, length: bytes.count)
    }
    let length = end - bytes.startIndex
    // The terminal broke off; what comes next is read for itself.
    guard (0x40...0x7E).contains(bytes[end]) || isShiftMark(bytes, end) else {
      return length == 0
        ? .token(.event(.key(Chord("[", .alt))), length: 0) : .token(.nothing, length: length)
    }
    let sequence = ControlSequence(parameters: bytes[..<end], final: bytes[end])
    return .token(sequence.token, length: length + 1)
  }

  /// rxvt ends a shifted key with `$`, which elsewhere comes before the final letter.
  private static func isShiftMark(_ bytes: ArraySlice<UInt8>, _ end: Int) -> Bool {
    bytes[end] == UInt8(ascii: "$") && end > bytes.startIndex
  }

  /// The Linux console's F1 to F5: `ESC [ [ A` to `ESC [ [ E`.
  private static func readLinuxFunctionKey(_ bytes: ArraySlice<UInt8>) -> Reading {
    guard let letter = bytes.first else { return .incomplete }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return .token(.nothing, length: 1) }
    return .token(.event(.key(Chord(.function(Int(letter) - 0x40)))), length: 2)
  }

  /// The mouse of terminals that know no SGR reports: three bytes, each offset by 32.
  private static func readOldMouse(_ bytes: ArraySlice<UInt8>) -> Reading {
    let report = Array(bytes.prefix(3))
    guard report.count == 3 else { return .incomplete }
    let numbers = report.map { Int($0) - 32 }
    let event = MouseEvent(
      code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, isRelease: numbers[0] & 3 == 3)
    return .token(event.map { .event(.mouse($0)) } ?? .nothing, length: 4)
  }
}

/// A whole `ESC [ … x`.
private struct ControlSequence {
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    prefix = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    numbers = parameters.drop { (0x3C...0x3F).contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map(ControlSequence.number)
  }

  var token: Token {
    if prefix == UInt8(ascii: "<") { return mouse }
    guard prefix == nil else { return .nothing }
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"): return numbered
    case UInt8(ascii: "u"): return key(codePoint: number(0), modifier: number(1))
    default:
      guard let chord = KeySequences.letters[final] else { return .nothing }
      return .event(.key(chord.with(Modifiers(parameter: number(1)))))
    }
  }

  private var numbered: Token {
    if number(0) == 200, final == UInt8(ascii: "~") { return .pasteStart }
    if number(0) == 27 { return key(codePoint: number(2), modifier: number(1)) }
    guard let key = KeySequences.numbers[number(0)] else { return .nothing }
    let ending = KeySequences.endings[final] ?? []
    return .event(.key(Chord(key).with(ending.union(Modifiers(parameter: number(1))))))
  }

  private var mouse: Token {
    guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"), numbers.count == 3 else {
      return .nothing
    }
    let event = MouseEvent(
      code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1, isRelease: final == UInt8(ascii: "m"))
    return event.map { .event(.mouse($0)) } ?? .nothing
  }

  /// A key told by its code point, as terminals do for chords that have no older form.
  private func key(codePoint: Int, modifier: Int) -> Token {
    guard let scalar = Unicode.Scalar(UInt32(codePoint)), codePoint > 0 else { return .nothing }
    let plain =
      scalar.isASCII ? KeySequences.chord(ofASCII: UInt8(codePoint)) : Chord(Character(scalar))
    return .event(.key(plain.with(Modifiers(parameter: modifier))))
  }

  private func number(_ index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }

  /// Capped far above any code point and column; what follows a colon is a detail we do not use.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix { $0 != UInt8(ascii: ":") }
      .reduce(0) { (0x30...0x39).contains($1) ? min($0 * 10 + Int($1) - 0x30, 9_999_999) : $0 }
  }
}
