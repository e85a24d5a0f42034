/// What is wrong in a theme file; the rest of the file counts.
package struct ThemeProblem: Error, Hashable, CustomStringConvertible, Sendable {
  package var file: String
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters.
  package var column: Int
  package var message: String

  package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// The theme file: one element a line, `element: colour on colour attributes`, each part optional.
///
///     name: Dusk
///     base: dark
///     title: #ffd75f bold
///     selected: on #303030
///     error: bright-red on default underline
///
/// A colour is `#rrggbb`, `default` or one of the terminal's sixteen names; `# ` starts a comment. What is not
/// listed is as in the base, or as in `Theme.monochrome`.
extension Theme {
  /// Reads a theme; `base` looks up the theme that a file names as its base.
  package static func parse(
    _ text: String, file: String, base: @escaping (String) -> Theme? = { _ in nil }
  ) -> (theme: Theme, problems: [ThemeProblem]) {
    var reader = ThemeReader(file: file, base: base)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      reader.read(line, number: index + 1)
    }
    return (reader.theme, reader.problems)
  }
}

private struct ThemeReader {
  /// A word of a line with the column it starts in.
  private typealias Word = (text: String, column: Int)

  private let file: String
  private let base: (String) -> Theme?
  private(set) var theme = Theme.monochrome
  private(set) var problems: [ThemeProblem] = []
  private var seen: Set<String> = []
  private var line = 0

  init(file: String, base: @escaping (String) -> Theme?) {
    self.file = file
    self.base = base
    theme.name = file
  }

  mutating func read(_ text: Substring, number: Int) {
    line = number
    let words = ThemeReader.words(of: text)
    guard let first = words.first else { return }
    guard first.text.last == ":" else {
      return report(
        first, "'\(first.text)' is no element; a line reads 'element: colour on colour attributes'")
    }
    let name = String(first.text.dropLast())
    guard seen.insert(name).inserted else {
      return report(first, "'\(name)' was set above; keep one of the two")
    }
    switch name {
    case "name": theme.name = words.dropFirst().map(\.text).joined(separator: " ")
    case "base": setBase(words)
    default: setElement(name, first, Array(words.dropFirst()))
    }
  }

  private mutating func setBase(_ words: [Word]) {
    guard words.count == 2, seen.isSubset(of: ["name", "base"]) else {
      return report(words[0], "'base:' takes the name of one theme and stands above the elements")
    }
    guard var found = base(words[1].text) else {
      return report(words[1], "there is no theme '\(words[1].text)'")
    }
    found.name = theme.name
    theme = found
  }

  private mutating func setElement(_ name: String, _ word: Word, _ values: [Word]) {
    guard let style = Style.allCases.first(where: { $0.name == name }) else {
      return report(word, "'\(name)' is no element" + suggestion(name, Style.allCases.map(\.name)))
    }
    guard !values.isEmpty else { return report(word, "'\(name)' has no value; leave the line out instead") }
    var face = Face()
    var isBackground = false
    for value in values {
      if value.text == "on", !isBackground, face.background == nil {
        isBackground = true
      } else if let colour = Colour(value.text) {
        let isTaken = isBackground ? face.background != nil : face.foreground != nil || face.background != nil
        if isTaken { report(value, "'\(value.text)' is one colour too many; a background comes after 'on'") }
        if isBackground { face.background = colour } else { face.foreground = colour }
        isBackground = false
      } else if let attribute = Attributes.names.first(where: { $0.name == value.text })?.attribute {
        face.attributes.insert(attribute)
      } else {
        report(value, "'\(value.text)' is no colour or attribute" + suggestion(value.text, ThemeReader.known))
      }
    }
    if isBackground, let last = values.last { report(last, "'on' is followed by a colour") }
    theme[style] = face
  }

  private mutating func report(_ word: Word, _ message: String) {
    problems.append(ThemeProblem(file: file, line: line, column: word.column, message: message))
  }

  private func suggestion(_ word: String, _ known: [String]) -> String {
    guard word.first != "#" else { return "; a colour in numbers is '#' and six digits of 0-9 and a-f" }
    guard let nearest = Spelling.nearest(to: word, of: known) else { return "" }
    return "; did you mean '\(nearest)'?"
  }

  private static let known = Colour.names + Attributes.names.map(\.name) + ["default", "on"]

  private static func words(of line: Substring) -> [Word] {
    var words: [Word] = []
    var column = 1
    for piece in line.split(separator: " ", omittingEmptySubsequences: false) {
      if piece == "#" || words.isEmpty && piece.first == "#" { break }
      if !piece.isEmpty { words.append((String(piece), column)) }
      column += piece.count + 1
    }
    return words
  }
}
