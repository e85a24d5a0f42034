import Canvas

/// Keys that are no command: typing, and moving in the lists of a screen.
extension Session {
  /// The rows between the title and the footer.
  package var bodyRows: Int { max(1, size.rows - 3) }

  mutating func handle(_ event: InputEvent) -> [Effect] {
    if prompt != nil { return handleInPrompt(event) }
    if wizard != nil { return handleInWizard(event) }
    if connector != nil {
      let rows = bodyRows - 4
      _ = connector?.list.handle(event, rows: rows)
      return []
    }
    _ = home.list.handle(event, rows: bodyRows - 3)
    return []
  }

  private mutating func handleInWizard(_ event: InputEvent) -> [Effect] {
    guard var open = wizard else { return [] }
    if open.editor != nil { return handleInEntry(event) }
    let rows = bodyRows - 4
    switch open.step {
    case .type: _ = open.templateList.handle(event, rows: rows)
    case .details: return handleInDetails(event)
    case .fields, .streams: open.handleInEntries(event, rows: rows)
    case .preview: _ = open.preview.handle(event, rows: rows)
    case .review: _ = open.review?.handle(event, rows: rows)
    case .done: break
    }
    wizard = open
    return []
  }

  private mutating func handleInDetails(_ event: InputEvent) -> [Effect] {
    guard var open = wizard else { return [] }
    let outcome = open.details.handle(event, values: open.values)
    wizard = open
    switch outcome {
    case .changed(let id, let value): return changeWizard { $0.answer(id, value) }
    case .finished: return goOn()
    case .ignored, .moved: return []
    }
  }

  private mutating func handleInEntry(_ event: InputEvent) -> [Effect] {
    switch wizard?.editor?.handle(event) {
    case .finished: changeWizard { $0.keepEntry() }
    case .changed: [wizard?.draftWithEntry.map(Effect.keepDraft)].compactMap { $0 }
    default: []
    }
  }

  /// Stops what is under way, or else offers to quit.
  mutating func interrupt() -> [Effect] {
    if wizard?.isWriting == true {
      notice = Notice("The files are being written: all of them or none.", .warning)
      return []
    }
    if verifying != nil { return stopVerifying() }
    if stopWork() { return [] }
    let dialog = Dialog(
      title: "Leave Hangar?", message: "What was typed is kept as a draft.", buttons: ["Stay", "Leave"],
      yes: 1)
    overlay = .decision(Decision(dialog: dialog, subject: .quit))
    return []
  }

  /// Stops waiting for what was asked; whether there was anything.
  private mutating func stopWork() -> Bool {
    guard work != nil else { return false }
    let wasWizard = wizard?.awaited != nil
    wizard?.awaited = nil
    (opening, batch, isLoadingTemplate, isScanning) = (nil, nil, false, false)
    resuming = nil
    notice = Notice(wasWizard ? "Stopped; nothing was written." : "Stopped; r looks again.", .warning)
    return true
  }

  /// Does what was decided; nil is the answer that changes nothing.
  mutating func decide(_ subject: Decision.Subject, button: Int?) -> [Effect] {
    switch (subject, button) {
    case (.write, 1): return write()
    case (.quit, 1): return [.quit]
    case (.run(let connector), 1): return verify(connector, isAgreed: true)
    case (.throwAway(let draft), 1): return throwAway(draft)
    case (.throwAway, _):
      offerDrafts()
      return []
    default: return []
    }
  }
}

extension Wizard {
  /// Moves in the entries, or in what they stand for while that is read.
  fileprivate mutating func handleInEntries(_ event: InputEvent, rows: Int) {
    if readsSide { return rollSide(event, rows: rows) }
    if step == .fields { _ = fields.handle(event, rows: rows) } else { _ = streams.handle(event, rows: rows) }
  }
}
