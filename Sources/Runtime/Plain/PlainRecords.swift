import Findings
import Scaffold
import Schema
import Screens

/// A list of spec fields or streams as lines: shown, added to, edited, until it is right.
struct PlainRecords {
  private let question: Question
  private let console: PlainConsole
  private var sheet: AnswerSheet

  init(_ question: Question, of sheet: AnswerSheet, _ console: PlainConsole) {
    self.question = question
    self.console = console
    self.sheet = sheet
  }

  /// What was asked for, with the entry it is about.
  private enum Command {
    case add, done, back, help
    case edit(Int), delete(Int), preset(String)
  }

  /// Runs until the person is done or goes back; the sheet then holds the list.
  ///
  /// - Returns: Whether to go on.
  mutating func run(_ sheet: inout AnswerSheet, keep: (AnswerSheet) -> Void) throws(EndOfInput) -> Bool {
    while true {
      show()
      guard let command = read(try console.ask("\(question.title) [done]:").trimmedBlanks) else { continue }
      switch command {
      case .add: try edit(nil)
      case .edit(let index): try edit(index)
      case .delete(let index): replace(records.removing(index))
      case .preset(let name): addPreset(name)
      case .help: explain()
      case .back: return false
      case .done:
        let problems = self.sheet.problems(with: question.id)
        if problems.isEmpty { return true }
        console.say(problems.map { "  ✗ \($0)" })
      }
      sheet = self.sheet
      keep(sheet)
    }
  }

  private var records: [JSON] { sheet.value(of: question.id)?.array ?? [] }
  private var isFields: Bool { question.type == .specFields }

  private mutating func replace(_ records: [JSON]) { sheet = sheet.answering(question.id, JSON(records)) }

  private func show() {
    console.say()
    console.say("\(question.title)\(records.isEmpty ? ": none yet" : "")")
    console.say(TextTable(records.enumerated().map(row), indentation: 2).lines)
    let presets = isFields && !sheet.template.presets.isEmpty ? ", preset" : ""
    console.say("add, edit N, delete N\(presets), done; ? explains, < goes back")
  }

  private func row(_ index: Int, _ record: JSON) -> [String] {
    let mark = sheet.problems(with: question.id, at: "/\(index)").isEmpty ? " " : "✗"
    let name = record["name"]?.string ?? "(no name)"
    guard isFields else { return ["\(mark) \(index + 1)", name, record["path"]?.string ?? ""] }
    let notes = [
      record["type"]?.string ?? "string", record["required"]?.bool == true ? "required" : "",
      record["secret"]?.bool == true ? "secret" : "",
    ]
    return [
      "\(mark) \(index + 1)", name, record["title"]?.string ?? "",
      notes.filter { !$0.isEmpty }.joined(separator: ", "),
    ]
  }

  private func explain() {
    if !question.help.isEmpty { console.say("  \(question.help)") }
    console.say("  'edit 2' or 'edit NAME' asks for each property of an entry; Enter alone is done.")
    guard isFields else { return }
    for preset in sheet.template.presets { console.say("  preset \(preset.id): \(preset.title)") }
  }

  private func read(_ line: String) -> Command? {
    let words = line.split(separator: " ", maxSplits: 1).map { String($0).trimmedBlanks }
    let rest = words.count > 1 ? words[1] : ""
    switch words.first {
    case nil, "done": return .done
    case "<": return .back
    case "?": return .help
    case "add", "a": return .add
    case "edit", "e": return index(of: rest).map(Command.edit)
    case "delete", "d": return index(of: rest).map(Command.delete)
    case "preset" where isFields, "p" where isFields: return .preset(rest)
    default:
      console.say("  ✗ '\(line)' is no command.")
      return nil
    }
  }

  private func index(of text: String) -> Int? {
    if let number = Int(text), records.indices.contains(number - 1) { return number - 1 }
    if let place = records.firstIndex(where: { $0["name"]?.string == text }) { return place }
    console.say("  ✗ There is no entry '\(text)'. Give its number or name.")
    return nil
  }

  /// Adds the fields of a preset that are not there yet.
  private mutating func addPreset(_ name: String) {
    let presets = sheet.template.presets
    guard let preset = presets.first(where: { $0.id == name }) else {
      console.say(presets.map { "  \($0.id)  \($0.title)" })
      return console.say("Say which one: preset NAME.")
    }
    let names = Set(records.compactMap { $0["name"]?.string })
    replace(records + preset.fields.filter { !names.contains($0.name) }.map(\.json))
  }

  /// Asks for each property; going back from the first one leaves with what there is.
  private mutating func edit(_ index: Int?) throws(EndOfInput) {
    let blank: JSON = isFields ? ["type": "string"] : PlainRecords.newStream
    var record = index.map { records[$0] } ?? blank
    let place = index ?? records.count
    let others = records
    var position = 0
    while let item = shape(except: index).items(for: record).dropFirst(position).first {
      let (sheet, before, id) = (sheet, record, question.id)
      let prompt = PlainPrompt(item, console) { value in
        let changed = others.replacing(index, with: before.setting(item.id, to: value))
        return sheet.answering(id, JSON(changed)).problems(with: id, at: "/\(place)/\(item.id)")
      }
      switch try prompt.ask(record.member(at: item.id)) {
      case .value(let value): record = record.setting(item.id, to: value)
      case .kept: break
      case .back:
        position -= 2
      }
      position += 1
      if position < 0 { break }
    }
    if index != nil || record != blank { replace(others.replacing(index, with: record)) }
  }

  private func shape(except index: Int?) -> RecordShape {
    guard !isFields else { return .specField }
    return .stream(
      others: records.enumerated().compactMap { $0.offset == index ? nil : $0.element["name"]?.string })
  }

  /// What a new stream starts with.
  private static let newStream: JSON = [
    "pagination": ["style": "none"], "primary_key": ["id"], "fields": [["name": "id", "type": "integer"]],
  ]
}
