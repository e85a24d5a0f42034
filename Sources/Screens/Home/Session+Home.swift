import Canvas
import Connectors
import Workspace

/// Finding the connectors of the workspace and reading them a few at a time.
extension Session {
  /// How many connectors are read between two looks at the screen.
  private static var batchSize: Int { 40 }

  package mutating func scan() -> [Effect] {
    isScanning = true
    return [.scan]
  }

  mutating func take(_ found: [FoundConnector], settled: [String]) -> [Effect] {
    isScanning = false
    home.show(found)
    if let first = settled.first { notice = Notice(first, .warning) }
    return readMore()
  }

  /// Asks for the next connectors, those in view first.
  private mutating func readMore() -> [Effect] {
    let next = home.unread(atMost: Self.batchSize)
    guard !next.isEmpty else {
      batch = nil
      return []
    }
    let ticket = nextTicket()
    batch = ticket
    return [.summarise(next, ticket: ticket)]
  }

  /// Takes what was read; a batch that nobody waits for any more ends the reading, and still counts.
  mutating func take(_ summaries: [ConnectorSummary], ticket: Int) -> [Effect] {
    home.take(summaries)
    return batch == ticket ? readMore() : []
  }

  mutating func changePreferences(_ change: (inout Preferences) -> Void) -> [Effect] {
    change(&preferences)
    return [.keepPreferences(preferences)]
  }

  mutating func sortNext() -> [Effect] {
    home.sort(by: home.order.next)
    notice = Notice("Sorted \(home.order.title).")
    let order = home.order
    return changePreferences { $0.order = order }
  }

  mutating func toggleMouse() -> [Effect] {
    let isOn = !preferences.usesMouse
    notice = Notice(
      isOn
        ? "The mouse is on; Shift with it selects text in most terminals."
        : "The mouse is off, so the terminal selects text with it.")
    return changePreferences { $0.usesMouse = isOn }
  }
}
