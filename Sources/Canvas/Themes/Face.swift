/// How an element looks; a colour that is nil is the one of `text`.
package struct Face: Hashable, Sendable {
  package var foreground: Colour?
  package var background: Colour?
  package var attributes: Attributes

  package init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This face, and what it leaves open as in another one.
  func over(_ base: Face) -> Face {
    Face(
      foreground: foreground ?? base.foreground, background: background ?? base.background,
      attributes: attributes)
  }

  /// The face in the colours a terminal has; text that would vanish in its background turns black or white.
  func mapped(to depth: ColourDepth) -> Face {
    var face = self
    face.foreground = foreground?.mapped(to: depth)
    face.background = background?.mapped(to: depth)
    if case .rgb(let behind) = background, face.foreground == face.background, foreground != background {
      face.foreground = .palette(behind.brightness > 127 ? 0 : 7)
    }
    return face
  }
}

/// What a terminal can do to text beside colouring it.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)

  /// The names in theme files.
  static let names: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]
}
