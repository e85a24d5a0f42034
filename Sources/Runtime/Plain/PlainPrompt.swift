import Findings
import Schema
import Screens

/// One item of a form as lines: its title with the value that counts, and a reply.
struct PlainPrompt {
  private let item: FormItem
  private let console: PlainConsole
  /// What would be wrong with a value; nil is no value.
  private let judge: (JSON?) -> [String]

  enum Reply: Equatable {
    /// What counts already.
    case kept
    /// Nil takes the answer away, so that the default counts.
    case value(JSON?)
    case back
  }

  static let hint =
    "Enter keeps what stands in brackets, ? explains, < goes back, - takes an answer away; a backslash before these makes them text."

  init(_ item: FormItem, _ console: PlainConsole, judge: @escaping (JSON?) -> [String]) {
    self.item = item
    self.console = console
    self.judge = judge
  }

  /// Asks until there is an answer to go on with.
  ///
  /// A wrong one is told at once and then stands in brackets: Enter keeps it for now, for another answer may
  /// make it right.
  func ask(_ current: JSON?) throws(EndOfInput) -> Reply {
    var (current, isNew) = (current, false)
    showChoices()
    while true {
      let line = try console.ask(question(current))
      switch line.trimmedBlanks {
      case "?": explain()
      case "<": return .back
      case "-" where item.isRequired, "" where current == nil && item.isRequired:
        console.say("  '\(item.title)' needs an answer.")
      case "-": return .value(nil)
      case "" where isNew:
        console.say("  Kept for now; it has to be right before anything is written.")
        return .value(current)
      case "": return .kept
      default:
        guard let value = try read(line) else { continue }
        let problems = judge(value)
        if problems.isEmpty { return .value(value) }
        console.say(problems.map { "  ✗ \($0)" })
        (current, isNew) = (value, true)
      }
    }
  }

  private func question(_ current: JSON?) -> String {
    let text = item.text(for: current)
    let shown = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    let star = item.isRequired && current == nil ? " (required)" : ""
    return
      "\(item.title)\(star)\(shown.isEmpty ? "" : " [\(shown)]")\(item.hasLines ? " (lines, '.' ends)" : ""):"
  }

  private func showChoices() {
    guard let choices = item.offered else { return }
    console.say(item.title)
    for (index, choice) in choices.enumerated() {
      let name = choice.value == choice.title ? choice.title : "\(choice.value)  \(choice.title)"
      console.say("  \(index + 1)  \(choice.value.isEmpty ? choice.title : name)")
    }
  }

  private func explain() {
    if !item.help.isEmpty { console.say("  \(item.help)") }
    for choice in item.offered ?? [] where !choice.help.isEmpty {
      console.say("  \(choice.title): \(choice.help)")
    }
    let example = item.placeholder
    let words = "such as "
    if !example.isEmpty {
      console.say(
        "  \(example.hasPrefix(words) ? "For example: \(example.dropFirst(words.count))" : example)")
    }
    console.say("  \(PlainPrompt.hint)")
  }

  /// The value of what was typed; nil when it says nothing that could be kept.
  private func read(_ line: String) throws(EndOfInput) -> JSON?? {
    switch item.kind {
    case .choice(let choices):
      return chosen(line.trimmedBlanks, among: choices).map { $0.isEmpty ? nil : JSON($0) }
    case .choices(let choices):
      let names = line.split(separator: ",").map { String($0).trimmedBlanks }
      let values = names.compactMap { chosen($0, among: choices) }
      return values.count == names.count ? .some(JSON(values.map { JSON($0) })) : nil
    case .boolean: return flag(line.trimmedBlanks).map { JSON($0) }
    default:
      let first = line.hasPrefix("\\") ? String(line.dropFirst()) : line
      return .some(item.value(of: item.hasLines ? try lines(after: first) : first))
    }
  }

  private func lines(after first: String) throws(EndOfInput) -> String {
    var lines = [first]
    while lines.last != "." { lines.append(try console.ask(" ")) }
    return lines.dropLast().joined(separator: "\n")
  }

  /// By value, by title, or by the number it is listed under.
  private func chosen(_ text: String, among choices: [FormChoice]) -> String? {
    let named =
      choices.first { $0.value == text } ?? choices.first { $0.title.lowercased() == text.lowercased() }
    if let named { return named.value }
    if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1].value }
    let near = nearestName(to: text, among: choices.map(\.value)).map { "Did you mean '\($0)'?" }
    console.say("  ✗ '\(text)' is none of them. \(near ?? "Give a number or a name from the list.")")
    return nil
  }

  private func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "y", "yes", "true": return true
    case "n", "no", "false": return false
    default:
      console.say("  ✗ '\(text)' is neither yes nor no.")
      return nil
    }
  }
}

extension FormItem {
  /// What there is to choose from.
  fileprivate var offered: [FormChoice]? {
    switch kind {
    case .choice(let choices), .choices(let choices): choices
    default: nil
    }
  }
}

extension String {
  var trimmedBlanks: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    let end = lastIndex { !$0.isWhitespace } ?? start
    return String(self[start...end])
  }
}
