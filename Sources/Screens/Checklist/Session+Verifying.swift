import Canvas

/// A connector whose items are being proven.
struct Verifying: Equatable, Sendable {
  var connector: String
  /// The item whose check is under way; nil before the first.
  var item: String?
}

/// Proving the items of a checklist, which starts the connector and takes its time.
extension Session {
  mutating func verify(_ connector: String, isAgreed: Bool) -> [Effect] {
    verifying = Verifying(connector: connector)
    return [.verify(connector: connector, isAgreed: isAgreed)]
  }

  /// What was proven so far is kept.
  mutating func stopVerifying() -> [Effect] {
    verifying = nil
    notice = Notice("Stopped; what was proven is kept.", .warning)
    return [.stopVerifying]
  }

  mutating func noteProving(_ item: String, of connector: String) {
    if verifying?.connector == connector { verifying?.item = item }
  }

  /// The safe answer is in focus, for the code may be anybody's.
  mutating func askToRun(_ connector: String) {
    guard verifying?.connector == connector else { return }
    verifying = nil
    let name = connector.split(separator: "/").last.map(String.init) ?? connector
    let dialog = Dialog(
      title: "Run it?", message: "'\(name)' was not made here. Proving its items starts its own code.",
      buttons: ["No", "Run it"], yes: 1)
    overlay = .decision(Decision(dialog: dialog, subject: .run(connector: connector)))
  }

  mutating func finishVerifying(_ connector: String, _ line: String) -> [Effect] {
    guard verifying?.connector == connector else { return [] }
    verifying = nil
    notice = Notice(line)
    return self.connector?.path == connector ? [.open(connector: connector)] : []
  }
}
