import Schema
import Canvas
import Changes
import Findings
import Scaffold

/// Answers to effects. One that was asked for before the latest question is dropped.
extension Session {
  mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .input: break
    case .found(let found, let settled): return take(found, settled: settled)
    case .summarised(let summaries, let ticket): return take(summaries, ticket: ticket)
    case .notFound(let sentence):
      isScanning = false
      notice = Notice(sentence, .error)
    case .connector(let screen): show(screen)
    case .templates(let summaries, let seed): return choose(among: summaries, seed)
    case .template(let template): return begin(template)
    case .drafts(let drafts):
      unfinished = drafts
      offerDrafts()
    case .news(let text): notice = Notice(text)
    case .warning(let text): notice = Notice(text, .warning)
    case .waited(let milliseconds): waited = work == nil ? 0 : milliseconds
    case .failed(let findings): fail(findings)
    case .refused(let sentence, let ticket):
      if let ticket { settle(ticket) } else { (opening, isLoadingTemplate) = (nil, false) }
      notice = Notice(sentence, .error)
    case .rendered(let plan, let reasons, let pristine, let ticket):
      guard settle(ticket) else { return [] }
      wizard?.planProblems = []
      wizard?.pristine = pristine
      wizard?.preview.show(plan, reasons: reasons)
      return resumeReview()
    case .renderFailed(let findings, let ticket):
      if settle(ticket) { wizard?.planProblems = findings }
    case .compared(let changes, let ticket):
      guard settle(ticket) else { return [] }
      take(changes)
    case .outdated(let sentence, let ticket):
      guard settle(ticket) else { return [] }
      notice = Notice(sentence, .warning)
      return renderAgain()
    case .wrote(let receipt, let ticket): return finish(receipt, ticket)
    case .proving(let connector, let item): noteProving(item, of: connector)
    case .untrusted(let connector): askToRun(connector)
    case .verified(let connector, let line): return finishVerifying(connector, line)
    }
    return []
  }

  /// Shows what would be written, without what would take the place of somebody's edits.
  ///
  /// Edits that were under review before are as the person left them.
  private mutating func take(_ changes: ChangeSet) {
    guard let open = wizard else { return }
    wizard?.review = open.review?.refreshed(changes) ?? Review(changes, without: open.leftOut)
    let edited = changes.overwriting(open.pristine, by: open.preview.plan).filter { path in
      open.review == nil || open.review?.changes[path]?.before != changes[path]?.before
    }
    guard let first = edited.first else { return }
    wizard?.review?.leaveOut(edited)
    let more = edited.count == 1 ? " holds" : " and \(edited.count - 1) more hold"
    notice = Notice(
      "\(first)\(more) what was written by hand, and would lose it: left out, Space takes it in.", .warning)
  }

  /// Makes the files anew for what stands on disk now, which may have ids and dates of its own, and goes back to the
  /// review.
  private mutating func renderAgain() -> [Effect] {
    wizard?.step = .preview
    wizard?.resumesReview = true
    return render()
  }

  /// Goes on to the review of a draft that was left there, once its files are made.
  private mutating func resumeReview() -> [Effect] {
    guard let open = wizard, open.resumesReview, open.step == .preview else { return [] }
    wizard?.resumesReview = false
    return goOn()
  }

  /// Shows a connector that was asked for; one that was closed meanwhile stays closed.
  private mutating func show(_ screen: ConnectorScreen) {
    guard screen.path == opening || screen.path == connector?.path else { return }
    opening = nil
    connector = screen.keepingPlace(of: connector)
  }

  /// Whether a ticket is the awaited one; then nothing is awaited any more.
  @discardableResult
  private mutating func settle(_ ticket: Int) -> Bool {
    guard wizard?.awaited == ticket else { return false }
    wizard?.awaited = nil
    wizard?.isWriting = false
    return true
  }

  /// Opens the wizard; one that is open stays as it is.
  private mutating func choose(among templates: [TemplateSummary], _ seed: Seed) -> [Effect] {
    guard wizard == nil else { return [] }
    isLoadingTemplate = false
    wizard = Wizard(templates: templates, seed: seed, folder: folder, site: site)
    guard let resuming, !resuming.template.isEmpty else { return [] }
    if let layout = resuming.layout { wizard?.choose(layout: layout) }
    return load(resuming.template)
  }

  /// A template that comes after the choice was made is one chosen twice.
  private mutating func begin(_ template: Template) -> [Effect] {
    isLoadingTemplate = false
    guard let open = wizard else { return [] }
    if open.step > .type, open.step < .preview, open.template?.id == template.id,
      open.chosenLayout == template.layout
    {
      wizard?.repackage(template)
      return [wizard?.draft.map(Effect.keepDraft)].compactMap { $0 }
    }
    guard open.step == .type else { return [] }
    wizard?.begin(template)
    if let draft = resuming, draft.template == template.id { wizard?.take(draft) }
    resuming = nil
    return wizard?.step == .preview ? render() : []
  }

  /// Written files are on disk, whoever waits for the answer.
  private mutating func finish(_ receipt: WriteReceipt, _ ticket: Int) -> [Effect] {
    settle(ticket)
    wizard?.written = receipt
    wizard?.step = .done
    guard let id = wizard?.seed.definitionID else { return [] }
    unfinished.removeAll { $0.id == id }
    return [.dropDraft(id)]
  }

  private mutating func fail(_ findings: [Finding]) {
    (opening, isLoadingTemplate) = (nil, false)
    guard let first = findings.first else { return }
    let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
    notice = Notice("\(first.message)\(more)", .error)
  }

  mutating func listTemplates() -> [Effect] {
    isLoadingTemplate = true
    return [.listTemplates]
  }
}
