package import Canvas

/// What the environment says about the terminal, read once and as a value.
package struct TerminalChoice: Hashable, Sendable {
  /// What `TERM` says; nil when it is unset or empty.
  package let term: String?
  /// Whether `NO_COLOR` is left unset.
  package let wantsColour: Bool
  /// The locale by name: what it says of UTF-8, when it says it.
  package let isUTF8: Bool?
  /// How long an Esc waits for the rest of a sequence, in milliseconds.
  package let escapeDelay: Int
  private let hasDirectColour: Bool

  package init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    term = value("TERM")
    wantsColour = value("NO_COLOR") == nil
    hasDirectColour = ["truecolor", "24bit"].contains(value("COLORTERM") ?? "")
    escapeDelay = value("ESCDELAY").flatMap { Int($0) }.map { max(0, min($0, 1000)) } ?? 25
    isUTF8 = TerminalChoice.utf8(locale: value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG"))
  }

  /// The terminfo entries to try, best first: direct colour where the terminal says that it has it.
  package var entries: [String] {
    guard let term else { return [] }
    guard hasDirectColour, wantsColour, !term.hasSuffix("-direct") else { return [term] }
    let family = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
    return ["\(family)-direct", term]
  }

  /// A locale that is not set says nothing, and then nearly every terminal is UTF-8; `C` says ASCII.
  private static func utf8(locale: String?) -> Bool? {
    guard let locale else { return true }
    if locale == "C" || locale == "POSIX" { return false }
    let codeset = locale.lowercased()
    return codeset.contains("utf-8") || codeset.contains("utf8") ? true : nil
  }

  /// The depth that stands for a number of colours.
  package static func depth(colours: Int) -> ColourDepth {
    ColourDepth.allCases.last { $0.rawValue <= colours } ?? .none
  }
}
