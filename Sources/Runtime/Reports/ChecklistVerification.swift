package import Connectors
package import Findings
package import Workspace

/// Proves the items of a connector's checklist and keeps the evidence.
package struct ChecklistVerification: Sendable {
  private let connector: Connector
  private let prover: ChecklistProver
  /// Whether the connector's own code may be started.
  private let mayRun: Bool

  package init(of connector: Connector, mayRun: Bool, prover: ChecklistProver = ConnectorRuns.prover()) {
    self.connector = connector
    self.mayRun = mayRun
    self.prover = prover
  }

  /// What a verification came to.
  package struct Result: Equatable, Sendable {
    /// Ids of items whose check was left out, for it starts the connector's code.
    package internal(set) var unchecked: Set<String> = []
    /// What stands in the way of the items that failed.
    package internal(set) var findings: [Finding] = []
    /// How many checks were made, by what they found.
    package internal(set) var counts: [CheckResult: Int] = [:]

    /// Whether it ended before the last item's turn.
    package internal(set) var wasStopped = false

    /// In a line for a person.
    package var line: String {
      let words: [(CheckResult, String)] = [(.passed, "proven"), (.failed, "failing"), (.blocked, "blocked")]
      let parts = words.compactMap { result, word in counts[result].map { "\($0) \(word)" } }
      let left = unchecked.isEmpty ? [] : ["\(unchecked.count) not checked"]
      let said = (parts + left).joined(separator: ", ")
      if wasStopped { return said.isEmpty ? "stopped before the first proof" : "\(said), then stopped" }
      return said.isEmpty ? "no item names a check" : said
    }
  }

  /// Makes each check in turn; the evidence is on disk after each, so that an interruption loses none.
  ///
  /// - Parameters:
  ///   - items: The items, in the order of the list.
  ///   - tell: Gets an item's id and words when its check begins, and when it has ended.
  /// - Returns: What came of those that were made before the task was cancelled.
  /// - Throws: `EvidenceRefusal` when the evidence cannot be kept.
  package func run(
    _ items: [ItemStatus], tell: (_ item: String, _ outcome: CheckOutcome?) -> Void = { _, _ in }
  ) async throws(EvidenceRefusal) -> Result {
    var result = Result()
    var evidence = Evidence.read(in: connector.folder)
    for item in items {
      if Task.isCancelled { break }
      guard let check = item.facts.check else { continue }
      guard check.run == nil || mayRun else {
        result.unchecked.insert(item.id)
        continue
      }
      tell(item.id, nil)
      let proof = await prover.prove(item.facts, of: connector)
      if Task.isCancelled { break }
      guard let (record, outcome) = proof else { continue }
      tell(item.id, outcome)
      evidence[item.id] = record
      try evidence.save(in: connector.folder)
      result.findings += outcome.findings
      result.counts[outcome.result, default: 0] += 1
    }
    result.wasStopped = Task.isCancelled
    return result
  }
}
