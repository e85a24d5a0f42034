/// What the terminal can show; part of a view's input, so that nothing reads the environment while painting.
package struct Capabilities: Hashable, Sendable {
  package var colours: ColourDepth
  /// Without it `Frame.inASCII` is what gets shown.
  package var utf8: Bool

  package init(colours: ColourDepth = .direct, utf8: Bool = true) {
    self.colours = colours
    self.utf8 = utf8
  }
}

/// How many colours there are; none means attributes only.
package enum ColourDepth: Int, CaseIterable, Comparable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case indexed = 256
  case direct = 16_777_216

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}
