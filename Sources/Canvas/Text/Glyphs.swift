/// A text as the glyphs a terminal can be trusted with.
///
/// One policy for every width in the program. What terminals disagree on is not sent: emoji joined by a
/// zero-width joiner show their first part, skin tones and variation selectors are dropped, flags become their
/// two letters. Control characters become pictures (`␀`), other invisible ones `�`, so that a text can neither
/// steer the terminal nor hide anything in a review.
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Glyph?
  private var afterJoiner = false

  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  package mutating func next() -> Glyph? {
    var current = ahead
    ahead = nil
    while let scalar = scalars.next() {
      // Printable ASCII is nearly all there is, and needs no table.
      if scalar.value >= 0x20, scalar.value < 0x7F {
        if begin(Glyph(scalar: scalar, width: 1), after: &current) { return current }
        continue
      }
      switch ScalarClass(scalar) {
      case .shown(let glyph):
        if isJoinedTail(scalar, of: current) { continue }
        if begin(glyph, after: &current) { return current }
      case .mark:
        // A mark with nothing before it stands on a space of its own.
        if current == nil { current = .space }
        current?.add(mark: scalar)
      case .joiner: afterJoiner = current != nil
      case .skinTone:
        if current?.isPictograph == true { continue }
        if begin(Glyph(scalar: scalar, width: 2), after: &current) { return current }
      case .dropped: continue
      }
    }
    return current
  }

  /// Starts a new glyph; true when one before it is complete and this one waits.
  private mutating func begin(_ glyph: Glyph, after current: inout Glyph?) -> Bool {
    afterJoiner = false
    guard current != nil else {
      current = glyph
      return false
    }
    ahead = glyph
    return true
  }

  private mutating func isJoinedTail(_ scalar: Unicode.Scalar, of current: Glyph?) -> Bool {
    guard afterJoiner, current?.isPictograph == true, Glyph(scalar: scalar, width: 1).isPictograph else {
      return false
    }
    afterJoiner = false
    return true
  }
}

extension Glyph {
  /// Whether joiners and skin tones belong to it; in Indic scripts a joiner stands between letters.
  fileprivate var isPictograph: Bool { scalar.value > 0xFF && scalar.properties.isEmoji }
}
