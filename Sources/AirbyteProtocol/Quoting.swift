/// A name or value in quotes, short enough for a sentence and safe to show.
///
/// Names come from connectors, so control characters are written as escapes.
package func quote(_ text: String) -> String {
  var result = "'"
  for scalar in text.unicodeScalars.prefix(60) {
    result += isControl(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
  }
  return result + (text.unicodeScalars.count > 60 ? "…'" : "'")
}

/// A path of names, joined with dots and in quotes.
package func quote(_ path: [String]) -> String { quote(path.joined(separator: ".")) }

/// Names in quotes with commas between them; of more than six the rest is counted.
func list(_ names: [String]) -> String {
  let shown = names.prefix(6).map(quote).joined(separator: ", ")
  return names.count > 6 ? "\(shown) and \(names.count - 6) more" : shown
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  // Directional marks can make a terminal show another name than the one that stands there.
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
