import Canvas

extension Command {
  static let prompt = [
    Command(
      "prompt.keep", "keep", in: .prompt, keys: ["enter"], footer: 10, help: "Go on with what is typed."
    ) { session in session.keepPrompt() },
    Command(
      "prompt.cancel", "cancel", in: .prompt, keys: ["escape"], footer: 20,
      help: "Go on as if nothing was typed."
    ) { session in session.cancelPrompt() },
  ]

  static let search = [
    Command(
      "search.next", "next", in: .search, keys: ["n"], footer: 14, help: "Go to the next line with the text."
    ) { session in session.findNext(by: 1) },
    Command(
      "search.previous", "previous", in: .search, keys: ["N"], footer: 15,
      help: "Go to the line with the text before this one."
    ) { session in session.findNext(by: -1) },
    Command(
      "search.end", "end search", in: .search, keys: ["escape"], footer: 16,
      help: "Stop marking what was found."
    ) { session in
      session.search = nil
      return []
    },
  ]

  static let reading = [
    Command(
      "reading.search", "search", in: .reading, keys: ["/"], footer: 45,
      help: "Look for a text in what is read; capitals count only when you type one."
    ) { session in session.openPrompt(.search) }
  ]

  /// The keys that people know from other programs, beside the arrows, Page Up and Page Down, Home and End.
  static let moving = [
    moving("down", ["j"], .down, "Down; as the arrow."),
    moving("up", ["k"], .up, "Up; as the arrow."),
    moving("left", ["h"], .left, "Left; as the arrow."),
    moving("right", ["l"], .right, "Right; as the arrow."),
    moving("page-down", ["ctrl+d", "ctrl+f"], .pageDown, "A page down; as Page Down."),
    moving("page-up", ["ctrl+u", "ctrl+b"], .pageUp, "A page up; as Page Up."),
    moving("first", ["g", "<"], .home, "To the first; as Home."),
    moving("last", ["G", ">"], .end, "To the last; as End."),
  ]

  private static func moving(_ name: String, _ keys: [String], _ key: Key, _ help: String) -> Command {
    Command("moving.\(name)", name, in: .moving, keys: keys, help: help, action: .press(Chord(key)))
  }
}
