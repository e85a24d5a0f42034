import Canvas
import Changes
import Findings
import Scaffold
import Schema

/// What the wizard's commands do to the session.
extension Session {
  /// Offers what was left unfinished before a new connector is begun.
  mutating func startWizard() -> [Effect] {
    opening = nil
    guard !unfinished.isEmpty else { return listTemplates() }
    offerDrafts()
    return []
  }

  /// Changes the wizard, keeps the draft, and makes the files anew where they are shown.
  mutating func changeWizard(_ change: (inout Wizard) -> Void) -> [Effect] {
    guard var open = wizard else { return [] }
    let (before, leftOut) = (open.given.present, open.leftOut)
    change(&open)
    wizard = open
    guard open.given.present != before else { return open.leftOut == leftOut ? [] : keepStep() }
    // What is under review is no longer what the answers say.
    if open.step == .review { wizard?.step = .preview }
    return [open.draft.map(Effect.keepDraft)].compactMap { $0 } + (open.step >= .preview ? render() : [])
  }

  mutating func chooseTemplate() -> [Effect] {
    guard let wizard, let summary = wizard.selectedTemplate else { return [] }
    let isPackaged = wizard.chosenLayout == nil || wizard.layout == wizard.chosenLayout
    if wizard.template?.id == summary.id, isPackaged { return goOn() }
    return load(summary.id)
  }

  mutating func load(_ template: String) -> [Effect] {
    isLoadingTemplate = true
    return [.loadTemplate(template, layout: wizard?.chosenLayout)]
  }

  /// Goes on, or lists what is still wrong.
  mutating func goOn() -> [Effect] {
    guard var open = wizard, let next = open.next else { return [] }
    if open.step == .type, open.template?.id != open.selectedTemplate?.id { return chooseTemplate() }
    if open.editor != nil { open.keepEntry() }
    open.showsAllProblems = true
    wizard = open
    let problems = open.problemsSoFar
    guard problems.isEmpty else {
      overlay = .problems(ProblemList(problems, titles: problems.map(open.listed)))
      return []
    }
    return enter(next)
  }

  private mutating func enter(_ step: Wizard.Step) -> [Effect] {
    wizard?.step = step
    wizard?.readSide(false)
    wizard?.showsAllProblems = false
    switch step {
    case .preview: return keepStep() + render()
    case .review: return keepStep() + compare()
    default: return keepStep()
    }
  }

  /// A draft tells the step it stood at.
  private func keepStep() -> [Effect] { [wizard?.draft.map(Effect.keepDraft)].compactMap { $0 } }

  mutating func goBack() -> [Effect] {
    guard let previous = wizard?.previous else {
      remember(wizard?.draft)
      wizard = nil
      return scan()
    }
    wizard?.step = previous
    wizard?.readSide(false)
    return keepStep() + (previous == .preview ? render() : [])
  }

  /// Asks for the files of the present answers.
  mutating func render() -> [Effect] {
    guard let open = wizard, let template = open.template else { return [] }
    let ticket = nextTicket()
    wizard?.awaited = ticket
    return [.render(template, open.given.present, open.seed, ticket: ticket)]
  }

  mutating func compare() -> [Effect] {
    guard let open = wizard else { return [] }
    let ticket = nextTicket()
    wizard?.awaited = ticket
    if let review = open.review, !open.concerns(review) { wizard?.review = nil }
    return [.compare(open.preview.plan, below: open.planRoot, ticket: ticket)]
  }

  mutating func askToWrite() -> [Effect] {
    guard let wizard, let changes = wizard.review?.changes else { return [] }
    let lost = Set(changes.overwriting(wizard.pristine, by: wizard.preview.plan))
    let rows = changes.effective.filter { !$0.path.isRecord }.map { change in
      "  \(change.action.name) \(change.path)\(lost.contains(change.path) ? ", written by hand since it was made" : "")"
    }
    let left = changes.leftOut.map { "  leave out \($0.path)" }
    let deletes = changes.effective.contains { $0.action == .delete }
    let dialog = Dialog(
      title: "Write to disk", message: "\(changes.countsSentence), below \(wizard.shownRoot):",
      rows: rows + left, buttons: ["Cancel", "Write"], focus: deletes || !lost.isEmpty ? 0 : 1, yes: 1)
    overlay = .decision(Decision(dialog: dialog, subject: .write))
    return []
  }

  mutating func write() -> [Effect] {
    guard let changes = wizard?.review?.changes else { return [] }
    let ticket = nextTicket()
    wizard?.awaited = ticket
    wizard?.isWriting = true
    return [.write(changes, ticket: ticket)]
  }

  mutating func togglePairs() -> [Effect] {
    let effects = changeWizard { $0.review?.toggleLayout() }
    if let review = wizard?.review, review.sideBySide, !review.isWide {
      notice = Notice("Old and new stand side by side as soon as the window is wide enough.")
    }
    return effects
  }

  mutating func openPresets() -> [Effect] {
    guard let presets = wizard?.template?.presets, !presets.isEmpty else { return [] }
    overlay = .presets(PresetList(ids: presets.map(\.id), picker: Picker(presets.map(\.title))))
    return []
  }

  mutating func openLayouts() -> [Effect] {
    guard let wizard, let layouts = wizard.selectedTemplate?.layouts else { return [] }
    let present = wizard.step == .type ? wizard.site?.layout : wizard.layout
    let titles = layouts.map { $0 == present ? "\($0) (now)" : $0 }
    overlay = .layouts(LayoutList(ids: layouts, picker: Picker(titles)))
    return []
  }

  /// Packages the connector in another layout; the template is read anew where one is open.
  mutating func package(in layout: String) -> [Effect] {
    wizard?.choose(layout: layout)
    guard let open = wizard, open.step != .type, let template = open.template, template.layout != layout
    else {
      return []
    }
    return load(template.id)
  }

  mutating func addPreset(_ id: String) -> [Effect] {
    guard let preset = wizard?.template?.presets.first(where: { $0.id == id }) else { return [] }
    let effects = changeWizard { $0.add(preset) }
    if effects.isEmpty { notice = Notice("These fields are there already.") }
    return effects
  }

  mutating func openWritten() -> [Effect] {
    guard let path = wizard?.connectorPath else { return [] }
    wizard = nil
    // What is wrong with it is read beside its checklist.
    return open(path) + scan()
  }
}
