import Connectors
import Screens
import Synchronization
import Workspace

/// The verification that is under way, so that it can be stopped.
final class Verification: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  func begin(_ work: @escaping @Sendable () async -> Void) {
    let next = Task.detached(operation: work)
    task.withLock { running in
      running?.cancel()
      running = next
    }
  }

  /// Interrupts every process that it started.
  func stop() { task.withLock { $0?.cancel() } }
}

extension World {
  /// Proves the items of a connector's checklist and tells of each.
  func verify(_ path: String, isAgreed: Bool, answering mailbox: Mailbox) async {
    let trust = Trust(environment)
    guard isAgreed || trust.includes(path) else { return mailbox.put(.untrusted(connector: path)) }
    if isAgreed { trust.add(path) }
    do {
      let connector = try Connector.read(at: path)
      let items = ChecklistStatus.read(connector)?.items ?? []
      let result = try await ChecklistVerification(of: connector, mayRun: true).run(items) { item, outcome in
        if outcome == nil { mailbox.put(.proving(connector: path, item: item)) }
      }
      mailbox.put(.verified(connector: path, result.line))
    } catch {
      mailbox.put(.verified(connector: path, "\(error)"))
    }
  }
}
