import Changes
import Findings
import Scaffold
import Schema
package import Screens

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Making a connector by plain questions, one after the other, for terminals without a full screen.
package struct PlainWizard {
  private let world: World
  private let console: PlainConsole
  private var sheet: AnswerSheet?

  /// Where the questions stand.
  private enum Stop: Equatable {
    case template
    case item(String)
    case records(String)
    case review
  }

  package init(_ world: World, console: PlainConsole) {
    self.world = world
    self.console = console
  }

  /// Asks, shows what would be written, and writes it after a yes.
  ///
  /// What was typed is kept as a draft until it is written.
  ///
  /// - Parameter draft: What is known already.
  /// - Returns: Whether the files were written.
  /// - Throws: A refusal when a template, or the folder, cannot be used.
  @discardableResult
  package mutating func run(_ draft: Draft) throws -> Bool {
    do {
      let draft = draft.isEmpty ? try resumed() ?? draft : draft
      if !draft.template.isEmpty { try open(draft) }
      console.say("Making a connector below \(world.folder). \(PlainPrompt.hint)")
      return try ask(from: sheet == nil ? .template : stops[1], given: draft.answers)
    } catch is EndOfInput {
      console.say("Nothing was written. What was typed is kept; 'hangar new --plain' goes on from there.")
      return false
    }
  }

  /// The draft of a former run that the person wants; the others stay where they are.
  private func resumed() throws -> Draft? {
    let drafts = world.drafts.drafts().filter { world.catalog.ids.contains($0.template) }
    return try drafts.first { draft in
      let question = "There is a draft: \(draft.name), from \(draft.template). Go on with it? [yes]:"
      return try !console.ask(question).trimmedBlanks.lowercased().hasPrefix("n")
    }
  }

  private mutating func open(_ draft: Draft) throws {
    let (template, findings) = world.template(draft.template)
    guard let template else {
      throw PlainRefusal.template(findings.first?.message ?? draft.template)
    }
    if template.layout != nil { console.say("Layout \(world.site.layout): \(world.site.reason).") }
    let asked = Set(template.questions.map(\.id))
    let kept = draft.answers.members.filter { asked.contains($0.key) }
    sheet = AnswerSheet(
      template, given: JSON(members: kept.map { ($0.key, $0.value) }), seed: draft.seed ?? .fresh(),
      aside: draft.aside)
  }
}

extension PlainWizard {
  /// Every stop that the answers so far lead to.
  private var stops: [Stop] {
    let asked = (sheet?.resolution.asked ?? []).map(\.question)
    let details = asked.filter { $0.type != .specFields && $0.type != .streams }
    let lists = asked.filter { $0.type == .specFields } + asked.filter { $0.type == .streams }
    return [.template] + details.map { .item($0.id) } + lists.map { .records($0.id) } + [.review]
  }

  private mutating func ask(from start: Stop, given: JSON) throws -> Bool {
    var (stop, isMending) = (start, false)
    while true {
      if stop == .review, let wrong = firstWrong() { (stop, isMending) = (wrong, true) }
      if stop == .review, let isWritten = try review() { return isWritten }
      let goesOn = stop == .review ? false : try ask(stop, given)
      // Whoever only came back to mend an answer goes on to the review from there.
      stop = goesOn && isMending ? .review : neighbour(of: stop, goesOn ? 1 : -1)
      if !goesOn || stop == .review { isMending = false }
    }
  }

  private func neighbour(of stop: Stop, _ step: Int) -> Stop {
    let stops = stops
    let place = stops.firstIndex(of: stop) ?? 0
    return stops[max(0, min(stops.count - 1, place + step))]
  }

  /// Asks what belongs to a stop; false goes back.
  private mutating func ask(_ stop: Stop, _ given: JSON) throws -> Bool {
    switch stop {
    case .template: try askTemplate(given)
    case .item(let id): try askItem(id)
    case .records(let id): try askRecords(id)
    case .review: false
    }
  }

  private mutating func askTemplate(_ given: JSON) throws -> Bool {
    let (summaries, _) = world.catalog.summaries()
    let item = FormItem(
      "template", "Template", .choice(summaries.map { FormChoice($0.id, $0.title, help: $0.when) }),
      help: "What to make.", isRequired: true)
    let current = sheet?.template.id
    switch try PlainPrompt(item, console, judge: { _ in [] }).ask(current.map { JSON($0) }) {
    case .value(let value):
      guard let id = value?.string else { return false }
      if id != current {
        try open(Draft(template: id, answers: sheet?.given ?? given, step: "", seed: sheet?.seed))
      }
    case .back: console.say("  This is the first question.")
    case .kept: break
    }
    return sheet != nil
  }

  private mutating func askItem(_ id: String) throws -> Bool {
    guard let sheet, let item = sheet.resolution[id].flatMap({ FormItem($0.question) }) else { return true }
    let prompt = PlainPrompt(item, console) { value in
      sheet.answering(id, value).problems(with: id)
    }
    switch try prompt.ask(sheet.value(of: id)) {
    case .value(let value): keep(sheet.answering(id, value))
    case .kept: break
    case .back: return false
    }
    return true
  }

  private mutating func askRecords(_ id: String) throws -> Bool {
    guard var sheet, let question = sheet.resolution[id]?.question else { return true }
    var records = PlainRecords(question, of: sheet, console)
    let drafts = world.drafts
    let goesOn = try records.run(&sheet) { PlainWizard.save($0, to: drafts) }
    keep(sheet)
    return goesOn
  }

  private mutating func keep(_ sheet: AnswerSheet) {
    self.sheet = sheet
    PlainWizard.save(sheet, to: world.drafts)
  }

  /// A draft that cannot be kept is tried again with the next answer.
  private static func save(_ sheet: AnswerSheet, to drafts: DraftFolder) {
    let draft = Draft(
      template: sheet.template.id, answers: sheet.given, step: "", seed: sheet.seed, aside: sheet.aside)
    _ = drafts.save(draft)
  }

  /// The first question with a wrong answer, after telling what is wrong everywhere.
  private func firstWrong() -> Stop? {
    guard let errors = sheet?.errors, let first = errors.first else { return nil }
    console.say("This has to be right before anything is written:")
    console.say(errors.map { "  ✗ \($0.place.field ?? ""): \($0.message)" })
    let id = first.place.field?.split(separator: "/").first.map(String.init) ?? ""
    return stops.first { $0 == .item(id) || $0 == .records(id) } ?? .template
  }
}

extension PlainWizard {
  /// The files that would be written, and the last question; nil goes back.
  private func review() throws -> Bool? {
    guard let sheet else { return nil }
    let generation = try world.catalog.generate(
      sheet.template, sheet.answers, seed: sheet.seed, in: world.place, hangar: Version.text)
    guard generation.errors.isEmpty else { throw PlainRefusal.render(generation.errors.map(\.message)) }
    let changes = try ChangeSet.comparing(generation.plan, below: generation.root)
    console.say()
    console.say(ChangeReport(changes, "written", isDone: false).lines)
    console.say(generation.findings.map { "  ! \($0.message). \($0.remedy ?? "")" })
    if changes.isEmpty { return finished() }
    let edited = generation.overwritten(by: changes)
    console.say(edited.map { "  ! \($0) holds what was written there by hand; it would be lost" })
    return try decide(changes, of: generation, edited)
  }

  private func decide(
    _ changes: ChangeSet, of generation: Generation, _ edited: [RelativePath]
  ) throws -> Bool? {
    let keeps = edited.isEmpty ? "" : "keep to write all but those, "
    while true {
      switch try console.ask("Write? yes, no, \(keeps)diff to look, < to go back:").trimmedBlanks {
      case "yes", "y": return try write(changes, generation)
      case "keep" where !edited.isEmpty: return try write(changes.keeping(edited), generation)
      case "no", "n":
        console.say("Nothing was written. What was typed is kept; 'hangar new --plain' goes on from there.")
        return false
      case "diff", "d": console.say(TerminalText.lines(of: changes.patch(below: generation.patchFolder)))
      case "<": return nil
      case let other: console.say("  '\(other)' is none of these.")
      }
    }
  }

  private func write(_ changes: ChangeSet, _ generation: Generation) throws -> Bool {
    let receipt = try changes.writeConnector("new \(generation.folder)", world.environment)
    if !receipt.recovery.isEmpty { console.say("\(receipt.recovery)") }
    let own = receipt.written.count { !$0.path.isRecord }
    console.say("\(own == 1 ? "1 file" : "\(own) files") written below \(changes.root).")
    console.say("Next: hangar checklist \(generation.connectorPath)")
    console.say("      hangar undo \(generation.connectorPath) takes everything back")
    return finished()
  }

  private func finished() -> Bool {
    if let sheet { world.drafts.remove(sheet.seed.definitionID) }
    return true
  }
}

extension ChangeSet {
  /// Without the files that a person changed, nor their pristine copies: the base stays what they were made of.
  fileprivate func keeping(_ paths: [RelativePath]) -> ChangeSet {
    var changes = self
    for path in paths {
      changes.skip(path)
      for copy in changes.changes where copy.path.isPristineCopy(of: path) {
        changes.skip(copy.path)
      }
    }
    return changes
  }
}

/// Why the questions could not go on.
package enum PlainRefusal: Error, Equatable, CustomStringConvertible {
  case template(String)
  case render([String])

  package var description: String {
    switch self {
    case .template(let reason): "\(reason). Run 'hangar templates' to see what there is."
    case .render(let reasons):
      "The files could not be made: \(reasons.joined(separator: "; ")). Run 'hangar templates lint'."
    }
  }
}
