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
    case done, back, help
    case edit(EntryPlace), delete(EntryPlace), preset(String)
  }

  /// Runs until the person is done or goes back; the sheet then holds the list.
  ///
  /// - Returns: Whether to go on.
  mutating func run(_ sheet: inout AnswerSheet, keep: (AnswerSheet) -> Void) throws(EndOfInput) -> Bool {
    while true {
      show()
      guard let command = read(try console.ask("\(question.title) [done]:").trimmedBlanks) else { continue }
      switch command {
      case .edit(let place): try edit(place)
      case .delete(let place): replace(records.removing(place))
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
  /// Every entry, an alternative of a field and its fields below it.
  private var entries: [EntryRow] {
    (isFields ? EntryRows.fields(records) : EntryRows.streams(records)).filter(\.isEntry)
  }

  private var isFields: Bool { question.type == .specFields }

  private mutating func replace(_ records: [JSON]) { sheet = sheet.answering(question.id, JSON(records)) }

  private func show() {
    console.say()
    console.say("\(question.title)\(records.isEmpty ? ": none yet" : "")")
    console.say(TextTable(entries.map(row), indentation: 2).lines)
    let presets = isFields && !sheet.template.presets.isEmpty ? ", preset" : ""
    console.say("add, edit N, delete N\(presets), done; ? explains, < goes back")
  }

  private func row(_ row: EntryRow) -> [String] {
    let record = records.entry(at: row.place) ?? [:]
    let pointer = JSONPointer(row.place.keys).description
    let mark = sheet.problems(with: question.id, at: pointer).isEmpty ? " " : "✗"
    let name = record[row.kind == .alternative ? "value" : "name"]?.string ?? "(no name)"
    let number = "\(mark) \(String(repeating: "  ", count: row.depth))\(row.place.number)"
    switch row.kind {
    case .field: return [number, name, record["title"]?.string ?? "", notes(on: record)]
    case .stream: return [number, name, record["path"]?.string ?? ""]
    default: return [number, name, record["title"]?.string ?? "", "alternative"]
    }
  }

  private func notes(on field: JSON) -> String {
    let notes = [
      field["type"]?.string ?? "string", field["required"]?.bool == true ? "required" : "",
      field["secret"]?.bool == true ? "secret" : "",
    ]
    return notes.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func explain() {
    if !question.help.isEmpty { console.say("  \(question.help)") }
    console.say("  'edit 2' or 'edit NAME' asks for each property of an entry; Enter alone is done.")
    guard isFields else { return }
    console.say("  'add 2' adds an alternative to a field of the type one_of, 'add 2.1' a field to that.")
    for preset in sheet.template.presets { console.say("  preset \(preset.id): \(preset.title)") }
  }

  private func read(_ line: String) -> Command? {
    let words = line.split(separator: " ", maxSplits: 1).map { String($0).trimmedBlanks }
    let rest = words.count > 1 ? words[1] : ""
    switch words.first {
    case nil, "done": return .done
    case "<": return .back
    case "?": return .help
    case "add", "a": return placeOfNew(in: rest).map(Command.edit)
    case "edit", "e": return place(of: rest).map(Command.edit)
    case "delete", "d": return place(of: rest).map(Command.delete)
    case "preset" where isFields, "p" where isFields: return .preset(rest)
    default:
      console.say("  ✗ '\(line)' is no command.")
      return nil
    }
  }

  private func place(of text: String) -> EntryPlace? {
    let found =
      entries.first { $0.place.number == text }
      ?? entries.first { records.entry(at: $0.place)?["name"]?.string == text }
    if found == nil { console.say("  ✗ There is no entry '\(text)'. Give its number or name.") }
    return found?.place
  }

  /// Where a new entry goes: behind all others, or into the entry that is named.
  private func placeOfNew(in owner: String) -> EntryPlace? {
    guard !owner.isEmpty else { return EntryPlace(records.count) }
    guard let place = place(of: owner) else { return nil }
    guard let list = EntryRows.innerList(of: place, in: records) else {
      console.say("  ✗ '\(owner)' is neither a field of several forms nor an alternative of one.")
      return nil
    }
    return EntryPlace(records.list(at: list).count, in: list)
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
  private mutating func edit(_ place: EntryPlace) throws(EndOfInput) {
    let shape = RecordShape(at: place, of: records, areFields: isFields)
    let former = records.entry(at: place)
    var record = former ?? shape.newRecord
    var position = 0
    while position >= 0, let item = shape.items(for: record).dropFirst(position).first {
      switch try prompt(item, of: record, at: place).ask(record.member(at: item.id)) {
      case .value(let value): record = record.setting(item.id, to: value)
      case .kept: break
      case .back: position -= 2
      }
      position += 1
    }
    guard former != nil || record != shape.newRecord else { return }
    replace(records.replacing(place, with: shape.ordered(record)))
  }

  /// The question for one property, which tells what is wrong with a value before it is kept.
  private func prompt(_ item: FormItem, of record: JSON, at place: EntryPlace) -> PlainPrompt {
    let (sheet, records, id) = (sheet, records, question.id)
    return PlainPrompt(item, console) { value in
      let changed = records.replacing(place, with: record.setting(item.id, to: value))
      let pointer = "\(JSONPointer(place.keys))/\(item.id)"
      return sheet.answering(id, JSON(changed)).problems(with: id, at: pointer)
    }
  }
}
