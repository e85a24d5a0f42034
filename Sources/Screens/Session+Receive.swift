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
    case .connectors(let found, let settled):
      home.show(found)
      if let first = settled.first { notice = Notice(first, .warning) }
    case .connector(let screen): connector = screen.keepingPlace(of: connector)
    case .templates(let summaries, let seed): wizard = Wizard(templates: summaries, seed: seed)
    case .template(let template): return begin(template)
    case .draft(let draft): offer(draft)
    case .news(let text): notice = Notice(text)
    case .failed(let findings): fail(findings)
    case .refused(let sentence, let ticket):
      if let ticket { settle(ticket) }
      notice = Notice(sentence, .error)
    case .rendered(let plan, let reasons, let ticket):
      guard settle(ticket) else { return [] }
      wizard?.planProblems = []
      wizard?.preview.show(plan, reasons: reasons)
    case .renderFailed(let findings, let ticket):
      if settle(ticket) { wizard?.planProblems = findings }
    case .compared(let changes, let ticket):
      guard settle(ticket) else { return [] }
      let review = wizard?.review?.refreshed(changes) ?? Review(changes)
      wizard?.review = review
    case .outdated(let sentence, let ticket):
      guard settle(ticket) else { return [] }
      notice = Notice(sentence, .warning)
      return compare()
    case .wrote(let receipt, let ticket): return finish(receipt, ticket)
    }
    return []
  }

  /// Whether a ticket is the awaited one; then nothing is awaited any more.
  @discardableResult
  private mutating func settle(_ ticket: Int) -> Bool {
    guard wizard?.awaited == ticket else { return false }
    wizard?.awaited = nil
    return true
  }

  private mutating func begin(_ template: Template) -> [Effect] {
    wizard?.begin(template)
    if let draft = resuming, draft.template == template.id { wizard?.take(draft) }
    resuming = nil
    return []
  }

  /// Written files are on disk, whoever waits for the answer.
  private mutating func finish(_ receipt: WriteReceipt, _ ticket: Int) -> [Effect] {
    settle(ticket)
    wizard?.written = receipt
    wizard?.step = .done
    return [.dropDraft]
  }

  private mutating func fail(_ findings: [Finding]) {
    guard let first = findings.first else { return }
    let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
    notice = Notice("\(first.message)\(more)", .error)
  }

  private mutating func offer(_ draft: Draft) {
    let name = draft.answers["name"]?.string.map { "'\($0)'" } ?? "a connector"
    let dialog = Dialog(
      title: "Go on where you stopped?",
      message: "\(name) from \(draft.template) was not finished; it stood at \(draft.step).",
      buttons: ["Go on", "Throw away", "Later"])
    overlay = .decision(Decision(dialog: dialog, subject: .resumeDraft(draft)))
  }

  package mutating func resume(_ draft: Draft) -> [Effect] {
    resuming = draft
    return [.listTemplates, .loadTemplate(draft.template)]
  }
}
