import Connectors
import Screens
import Synchronization
import Workspace

/// The verification that is under way, so that it can be stopped.
final class Verification: Sendable {
  private let cancel = Mutex<(@Sendable () -> Void)?>(nil)

  func begin(_ work: @escaping @Sendable () async -> Void) {
    let next = Task.detached(operation: work)
    cancel.withLock { cancel in
      cancel?()
      cancel = { next.cancel() }
    }
  }

  /// Interrupts every process that it started.
  func stop() { cancel.withLock { $0?() } }
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
