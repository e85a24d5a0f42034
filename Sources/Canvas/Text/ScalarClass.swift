/// What becomes of one Unicode scalar on the screen.
enum ScalarClass {
  case shown(Glyph)
  /// Combines with the glyph before it.
  case mark
  case joiner
  case skinTone
  /// Only steers how its neighbour looks.
  case dropped

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x00...0x1F: self = .picture(0x2400 + value)
    case 0x7F: self = .picture(0x2421)
    case 0x80...0x9F, 0xAD: self = .picture(0xFFFD)
    case 0x20...0x2FF: self = .shown(Glyph(scalar: scalar, width: 1))
    case 0x200D: self = .joiner
    case 0x200C, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF: self = .dropped
    // Hangul vowels and tails join the lead consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: self = .mark
    case 0x1F1E6...0x1F1FF: self = .picture(0x41 + value - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: self = .skinTone
    // Punctuation, arrows, mathematics, boxes and dingbats hold no marks: the common case of a screen.
    case 0x2010...0x2027, 0x2190...0x27BF:
      self = .shown(Glyph(scalar: scalar, width: WideRanges.contains(value) ? 2 : 1))
    default: self = ScalarClass.byProperty(scalar)
    }
  }

  private static func byProperty(_ scalar: Unicode.Scalar) -> ScalarClass {
    if WideRanges.contains(scalar.value) { return .shown(Glyph(scalar: scalar, width: 2)) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return .picture(0xFFFD)
    default: return .shown(Glyph(scalar: scalar, width: 1))
    }
  }

  private static func picture(_ value: UInt32) -> ScalarClass {
    .shown(Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", width: 1))
  }
}
