package import Connectors
package import Findings
package import Workspace

/// Proves what files alone can prove of a connector's checklist, and keeps the evidence.
package struct ChecklistVerification {
  /// Ids of items whose check needs a process, which is not started here.
  package private(set) var unchecked: Set<String> = []
  /// What stands in the way of the items that failed.
  package private(set) var findings: [Finding] = []

  /// - Throws: `EvidenceRefusal` when the evidence cannot be kept.
  package init(of connector: Connector, _ status: ChecklistStatus) async throws {
    var evidence = Evidence.read(in: connector.folder)
    let prover = ChecklistProver { _, _ in
      preconditionFailure("items whose check needs a process are passed over")
    }
    for item in status.items {
      guard let check = item.facts.check else { continue }
      guard check.run == nil else {
        unchecked.insert(item.id)
        continue
      }
      guard let (record, outcome) = await prover.prove(item.facts, of: connector) else { continue }
      evidence[item.id] = record
      findings += outcome.findings
    }
    try evidence.save(in: connector.folder)
  }
}
