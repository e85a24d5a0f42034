internal import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TerminalSession {
  static func usableEntry(of choice: TerminalChoice) throws(TerminalRefusal) -> String {
    guard let term = choice.term else { throw .noType }
    for entry in choice.entries where ct_probe(entry) == CT_TERM_USABLE { return entry }
    throw ct_probe(term) == CT_TERM_FIXED ? .noCursorMovement(term) : .unknownType(term)
  }

  /// Whether text goes out as UTF-8 after this.
  static func adoptLocale(_ choice: TerminalChoice) -> Bool {
    switch choice.isUTF8 {
    case true?: ct_use_utf8_locale()
    case false?: false
    case nil: ct_use_environment_locale()
    }
  }

  static func currentEnvironment() -> [String: String] {
    let names = [
      "TERM", "NO_COLOR", "COLORTERM", "ESCDELAY", "LC_ALL", "LC_CTYPE", "LANG", "TMUX", "STY",
    ]
    return names.reduce(into: [:]) { found, name in
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
  }
}
