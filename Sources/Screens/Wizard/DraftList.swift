package import Canvas

/// The connectors that were begun and not written, to go on with one of them or to begin another.
package struct DraftList: Equatable, Sendable {
  package var drafts: [Draft]
  package var picker: Picker

  /// The latest draft is in focus.
  package init(_ drafts: [Draft]) {
    self.drafts = drafts
    let titles = drafts.map { "\($0.name)  (\($0.template)\($0.step.isEmpty ? "" : ", at \($0.step)"))" }
    picker = Picker(titles + ["Begin a new connector"])
  }

  /// Nil on the row that begins another.
  package var selected: Draft? {
    picker.selection.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
  }
}

/// Drafts of connectors: nothing typed is lost because another one is begun.
extension Session {
  /// Opens the wizard on answers from elsewhere; where there are none, what was begun before is offered first.
  package mutating func begin(_ draft: Draft, drafts: [Draft]) -> [Effect] {
    unfinished = drafts
    guard draft.isEmpty, !drafts.isEmpty else { return resume(draft) }
    offerDrafts()
    return []
  }

  /// Asks whether to go on with what was not finished.
  mutating func offerDrafts() {
    overlay = unfinished.isEmpty ? nil : .drafts(DraftList(unfinished))
  }

  package mutating func resume(_ draft: Draft) -> [Effect] {
    resuming = draft
    return listTemplates()
  }

  /// What is left stays for the next start, and for this one.
  mutating func remember(_ draft: Draft?) {
    guard let draft else { return }
    unfinished = [draft] + unfinished.filter { $0.id != draft.id }
  }

  /// Typing is not taken back with undo once its draft is gone, so that is asked.
  mutating func askToThrowAway(_ draft: Draft) {
    let dialog = Dialog(
      title: "Throw away?", message: "What was typed for \(draft.name) cannot be brought back.",
      buttons: ["Keep", "Throw away"], yes: 1)
    overlay = .decision(Decision(dialog: dialog, subject: .throwAway(draft)))
  }

  mutating func throwAway(_ draft: Draft) -> [Effect] {
    unfinished.removeAll { $0.id == draft.id }
    notice = Notice("\(draft.name) was thrown away.")
    offerDrafts()
    return [.dropDraft(draft.id)]
  }
}
