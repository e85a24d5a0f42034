/// What a stretch of text is, by name; a theme decides how it looks.
///
/// A meaning never rests on the style alone: a sign or a word says the same.
package enum Style: UInt8, CaseIterable, Hashable, Sendable {
  case text
  case muted
  case accent
  case title
  case border
  case borderFocused
  case key
  case label
  case input
  case placeholder
  case button
  case buttonFocused
  case tab
  case tabFocused
  case footer
  case match
  case disabled
  case link
  case selected
  case error
  case warning
  case success
  case info
  case added
  case removed
  case addedWord
  case removedWord
  case hunk
  case lineNumber
  case scrollbar

  /// The element's name in a theme file.
  package var name: String { description.name }

  /// The element's letter in the style plane of a snapshot.
  package var letter: Character { description.letter }

  private var description: (name: String, letter: Character) {
    switch self {
    case .text: ("text", ".")
    case .muted: ("muted", "m")
    case .accent: ("accent", "a")
    case .title: ("title", "t")
    case .border: ("border", "b")
    case .borderFocused: ("border-focused", "B")
    case .key: ("key", "k")
    case .label: ("label", "l")
    case .input: ("input", "i")
    case .placeholder: ("placeholder", "p")
    case .button: ("button", "u")
    case .buttonFocused: ("button-focused", "U")
    case .tab: ("tab", "v")
    case .tabFocused: ("tab-focused", "V")
    case .footer: ("footer", "f")
    case .match: ("match", "h")
    case .disabled: ("disabled", "d")
    case .link: ("link", "y")
    case .selected: ("selected", "s")
    case .error: ("error", "e")
    case .warning: ("warning", "w")
    case .success: ("success", "g")
    case .info: ("info", "n")
    case .added: ("added", "+")
    case .removed: ("removed", "-")
    case .addedWord: ("added-word", "*")
    case .removedWord: ("removed-word", "=")
    case .hunk: ("hunk", "@")
    case .lineNumber: ("line-number", "#")
    case .scrollbar: ("scrollbar", "%")
    }
  }
}
