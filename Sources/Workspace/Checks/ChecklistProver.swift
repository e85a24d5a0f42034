package import Connectors

#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// Makes the checks of items and remembers what they saw.
///
/// It starts no process itself: whoever holds the terminal passes in how.
package struct ChecklistProver: Sendable {
  /// Runs a connector or its tests and judges the end; its words must have secrets masked.
  package var run: @Sendable (CheckRun, Connector) async -> CheckOutcome
  package var now: @Sendable () -> Date

  package init(
    now: @escaping @Sendable () -> Date = { Date() },
    run: @escaping @Sendable (CheckRun, Connector) async -> CheckOutcome
  ) {
    self.run = run
    self.now = now
  }

  /// Makes the check of one item.
  ///
  /// What the files were like is noted before it begins: an edit made meanwhile makes the evidence stale.
  ///
  /// - Parameters:
  ///   - facts: The item's.
  ///   - connector: The connector.
  /// - Returns: Nil when the item names no check.
  package func prove(
    _ facts: ChecklistItemFacts, of connector: Connector
  ) async -> (record: EvidenceRecord, outcome: CheckOutcome)? {
    guard let check = facts.check else { return nil }
    let prints = check.inputs(facts, of: connector).prints(of: connector)
    let time = now()
    let clock = ContinuousClock()
    let start = clock.now
    let outcome =
      if let run = check.run { await self.run(run, connector) } else { check.examine(facts, of: connector) }
    guard let outcome else { preconditionFailure("a check either reads files or names its process") }
    let record = EvidenceRecord(
      check: check, result: outcome.result, time: time, milliseconds: (clock.now - start).milliseconds,
      saw: outcome.saw, prints: prints)
    return (record, outcome)
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
