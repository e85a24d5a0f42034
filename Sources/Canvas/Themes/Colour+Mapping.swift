/// Finding the nearest colour a terminal has.
extension Colour {
  package func mapped(to depth: ColourDepth) -> Colour {
    switch (self, depth) {
    case (_, .none): .terminal
    case (.terminal, _), (_, .direct): self
    case (.rgb(let rgb), .indexed): .palette(rgb.nearestOf256)
    case (.rgb(let rgb), .sixteen): .palette(rgb.nearestOf16)
    case (.rgb(let rgb), .eight): .palette(Colour.basic(rgb.nearestOf16))
    case (.palette(let index), .eight): .palette(Colour.basic(index))
    case (.palette, _): self
    }
  }

  /// Bright black is grey, which among eight colours only white can stand for.
  private static func basic(_ index: UInt8) -> UInt8 { index == 8 ? 7 : index & 7 }
}

extension RGB {
  /// The nearest of the 6×6×6 cube and the 24 greys behind the first sixteen, which people redefine.
  fileprivate var nearestOf256: UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = [red, green, blue].map { part in
      steps.indices.min { abs(steps[$0] - Int(part)) < abs(steps[$1] - Int(part)) } ?? 0
    }
    let grey = max(0, min(23, (brightness - 3) / 10))
    let level = 8 + 10 * grey
    let isGreyNearer =
      distance(level, level, level) < distance(steps[cube[0]], steps[cube[1]], steps[cube[2]])
    return UInt8(isGreyNearer ? 232 + grey : 16 + 36 * cube[0] + 6 * cube[1] + cube[2])
  }

  /// The same hue among the sixteen, since their exact shades differ between terminals.
  fileprivate var nearestOf16: UInt8 {
    let parts = [Int(red), Int(green), Int(blue)]
    let high = parts.max() ?? 0
    let low = parts.min() ?? 0
    // A dark tint behind text is meant as a shade of black.
    if high < 80 { return 0 }
    if (high - low) * 4 < high { return high < 144 ? 8 : high < 208 ? 7 : 15 }
    let middle = (high + low) / 2
    let hue = parts.enumerated().reduce(0) { $0 | ($1.element > middle ? 1 << $1.offset : 0) }
    return UInt8(high > 176 ? hue + 8 : hue)
  }

  private func distance(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    let parts = [Int(self.red) - red, Int(self.green) - green, Int(self.blue) - blue]
    return parts.reduce(0) { $0 + $1 * $1 }
  }
}
