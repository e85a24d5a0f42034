/// A colour as a theme names it.
package enum Colour: Hashable, Sendable {
  /// The terminal's own text or background colour.
  case terminal
  /// One of the terminal's colours: 0 to 7 the basic ones, up to 15 their bright kin, then the fixed 240.
  case palette(UInt8)
  case rgb(RGB)

  /// The names of the first sixteen colours in theme files, in their order.
  static let names: [String] = {
    let basic = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return basic + basic.map { "bright-\($0)" }
  }()

  /// Reads `#rrggbb`, `default` or a name; nil when it is none of them.
  init?(_ text: String) {
    if text == "default" {
      self = .terminal
    } else if let index = Colour.names.firstIndex(of: text) {
      self = .palette(UInt8(index))
    } else if let rgb = RGB(text) {
      self = .rgb(rgb)
    } else {
      return nil
    }
  }
}

/// A colour by its parts in sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`.
  package init?(_ text: String) {
    guard text.first == "#", text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The three parts as one number, red highest.
  package var value: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

  /// How bright the eye finds it, 0 to 255.
  var brightness: Int { (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000 }
}
