internal import Canvas

/// Switching on what terminals report, written past curses because terminfo describes it differently.
enum ModeSequences {
  static func change(from old: TerminalModes, to new: TerminalModes) -> [UInt8] {
    let switches: [(TerminalModes, String, String)] = [
      // Clicks, drags while a button is down, and coordinates beyond column 223.
      (.mouse, "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"),
      (.bracketedPaste, "\u{1B}[?2004h", "\u{1B}[?2004l"),
    ]
    return switches.flatMap { mode, on, off -> [UInt8] in
      guard old.contains(mode) != new.contains(mode) else { return [] }
      return Array((new.contains(mode) ? on : off).utf8)
    }
  }
}
