import Subprocess
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(5)))
struct TerminalSessionTests {
  @Test func `Keys, pastes, the mouse and sizes arrive as events`() async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      try await tmux.press("Up", "é", "C-Right", "M-y", "F5", "Escape")
      try await tmux.until { $0.contains("key escape") }
      try await tmux.paste("one\ntwo")
      try await tmux.send("\u{1B}[<0;5;6M")
      try await tmux.resize(columns: 80, rows: 30)
      try await tmux.press("w")
      let screen = try await tmux.until { $0.contains("woken") && $0.contains("size 80x30") }
      let expected = [
        "key up", "key é", "key ctrl+right", "key alt+y", "key f5", "key escape", #"paste("one\ntwo")"#,
        "mouse", "resize(Size(columns: 80, rows: 30))", "key w",
      ]
      for line in expected { #expect(screen.contains(line)) }
    }
  }

  @Test func `Borders stay aligned in the terminal whatever stands inside`() async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      let lines = try await tmux.screen().split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasSuffix("│") || $0.hasSuffix("┐") || $0.hasSuffix("┘") })
      #expect(lines[2].hasPrefix("│你好 e\u{301} 👨 DE "))
      #expect(lines[2].contains("␛[31m|"))
    }
  }

  @Test func `Without a locale of UTF-8 only ASCII is sent`() async throws {
    try await Tmux.withShell(["LC_ALL": "C"]) { tmux in
      try await start(tmux)
      let screen = try await tmux.screen()
      #expect(screen.utf8.allSatisfy { $0 < 0x80 })
      #expect(screen.hasPrefix("+ probe ---"))
    }
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], "indexed"), (["TERM": "xterm"], "eight"), (["TERM": "vt100"], "none"),
      (["TERM": "linux"], "eight"), (["TERM": "screen"], "eight"), (["NO_COLOR": "1"], "none"),
    ])
  func `A terminal is drawn with the colours it has`(
    variables: [String: String], colours: String
  ) async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux, variables)
      let screen = try await tmux.screen()
      #expect(screen.contains("colours \(colours) ends"))
    }
  }

  @Test(
    arguments: [
      ("xterm-256color", "", ["38;5;208", "48;5;17"]),
      ("xterm-direct", "", ["38;2;255;136;0", "48;2;0;0;95"]),
      ("xterm-256color", "truecolor", ["38;2;255;136;0", "48;2;0;0;95"]), ("xterm", "", ["[33m", "[44m"]),
    ])
  func `A theme's colours go out as the terminal can show them`(
    term: String, colourTerm: String, codes: [String]
  ) async throws {
    try await Tmux.withShell { tmux in
      let theme = "'error: #ff8800 on #00005f bold underline'"
      try await start(tmux, ["TERM": term, "COLORTERM": colourTerm, "PROBE_THEME": theme])
      let line = try await tmux.colouredScreen().split(separator: "\n")[2]
      for code in codes + ["[4m"] { #expect(line.contains(code)) }
    }
  }

  @Test(
    arguments: [
      ("TERM=dumb", "TERM is 'dumb', a terminal whose cursor cannot be moved; use --plain."),
      ("TERM=", "TERM is not set, so nothing is known of the terminal; set it, or use --plain."),
      ("TERM=bogus", "TERM is 'bogus', which this system's terminfo does not know;"),
    ])
  func `A terminal that cannot show a screen is refused with a sentence`(
    variable: String, sentence: String
  ) async throws {
    try await Tmux.withShell { tmux in
      try await tmux.enter("\(variable) \(Tmux.probe); echo rc=$?")
      let screen = try await tmux.until { $0.contains("rc=2") }
      #expect(screen.replacing("\n", with: "").contains("refused: \(sentence)"))
    }
  }

  @Test func `What is no terminal is refused`() async throws {
    let result = try await Subprocess.run(
      .name("sh"), arguments: ["-c", "'\(Tmux.probe)'; echo rc=$?"], output: .string(limit: 4096))
    #expect(
      result.standardOutput
        == "refused: standard input is not a terminal; run it in one, or use --plain.\nrc=2\n")
  }

  @Test func `A copy reaches the clipboard of the terminal`() async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      try await tmux.press("c")
      try await tmux.until { $0.contains("copied true") }
      #expect(try await tmux.clipboard() == "from the probe")
    }
  }

  private func start(_ tmux: Tmux, _ variables: [String: String] = [:]) async throws {
    let settings = variables.map { "\($0)=\($1) " }.joined()
    try await tmux.enter(settings + Tmux.probe)
    try await tmux.until { $0.contains(" ends") }
  }
}
