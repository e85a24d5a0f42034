import Canvas
import Testing

@testable import Terminal

struct TerminalChoiceTests {
  @Test(
    arguments: [
      (["TERM": "xterm-256color"], ["xterm-256color"]),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], ["xterm-direct", "xterm-256color"]),
      (["TERM": "tmux-256color", "COLORTERM": "24bit"], ["tmux-direct", "tmux-256color"]),
      (["TERM": "xterm-direct", "COLORTERM": "truecolor"], ["xterm-direct"]),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], ["xterm-256color"]),
      (["TERM": ""], []), ([:], []),
    ] as [([String: String], [String])])
  func `Direct colour is tried where the environment promises it`(
    environment: [String: String], entries: [String]
  ) {
    #expect(TerminalChoice(environment: environment).entries == entries)
  }

  @Test(
    arguments: [
      ([:], true), (["LANG": "en_US.UTF-8"], true), (["LANG": "C"], false),
      (["LC_ALL": "POSIX", "LANG": "C.UTF-8"], false),
      (["LC_ALL": "", "LC_CTYPE": "de_DE.utf8", "LANG": "C"], true), (["LANG": "de_DE@euro"], nil),
    ] as [([String: String], Bool?)])
  func `The locale's name says whether text is UTF-8`(environment: [String: String], isUTF8: Bool?) {
    #expect(TerminalChoice(environment: environment).isUTF8 == isUTF8)
  }

  @Test(arguments: [("1", false), ("", true)])
  func `An empty NO_COLOR means nothing`(value: String, wantsColour: Bool) {
    #expect(TerminalChoice(environment: ["NO_COLOR": value]).wantsColour == wantsColour)
  }

  @Test(arguments: [("100", 100), ("", 25), ("soon", 25), ("-4", 0), ("99999", 1000)])
  func `ESCDELAY is taken within reason`(value: String, delay: Int) {
    #expect(TerminalChoice(environment: ["ESCDELAY": value]).escapeDelay == delay)
  }

  @Test(
    arguments: [
      (0, ColourDepth.none), (-1, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
      (1 << 24, .direct),
    ])
  func `The number of colours gives the depth`(colours: Int, depth: ColourDepth) {
    #expect(TerminalChoice.depth(colours: colours) == depth)
  }
}
