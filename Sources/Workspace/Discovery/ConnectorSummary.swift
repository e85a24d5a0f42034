package import Connectors
package import Findings

/// One line of the list of connectors: what reading its files told, and nothing that was not looked at.
package struct ConnectorSummary: Equatable, Identifiable, Sendable {
  package let found: FoundConnector
  /// Nil when the folder is no connector any more.
  package let connector: Connector?
  /// Nil without a checklist.
  package let progress: ChecklistProgress?
  package let health: ConnectorHealth

  package var id: String { found.path }

  /// Reads and judges one connector; a millisecond, so a list reads what it shows first.
  package init(_ found: FoundConnector, _ surroundings: ValidationSurroundings = ValidationSurroundings()) {
    self.found = found
    do {
      let validation = try ConnectorValidation(at: found.path, surroundings)
      let status = ChecklistStatus.read(validation.connector)
      connector = validation.connector
      progress = status?.progress
      health = ConnectorHealth(validation.findings, status)
    } catch {
      connector = nil
      progress = nil
      health = ConnectorHealth(refusal: error, at: found.path)
    }
  }
}

/// What is known to be wrong with a connector from its files.
package struct ConnectorHealth: Equatable, Sendable {
  /// What `hangar validate` says, and faults of the checklist, the gravest first; runs are not among them.
  package let findings: [Finding]
  /// Checklist items whose check failed on the files as they are.
  package let failing: Int
  /// Checklist items whose evidence is out of date.
  package let stale: Int

  package var errors: Int { findings.count { $0.severity == .error } }
  package var warnings: Int { findings.count { $0.severity == .warning } }

  fileprivate init(_ judged: [Finding], _ status: ChecklistStatus?) {
    let all = judged + (status?.findings ?? [])
    findings = Severity.allCases.flatMap { severity in all.filter { $0.severity == severity } }
    failing = status?.items.count { $0.state == .failing } ?? 0
    stale = status?.items.count { $0.state == .stale } ?? 0
  }

  fileprivate init(refusal: ConnectorRefusal, at path: String) {
    findings = [Finding("workspace.connector.gone", .notChecked, at: .file(path), refusal.description)]
    failing = 0
    stale = 0
  }
}

extension [ConnectorSummary] {
  /// See ``Swift/Array/sharedIdentities``.
  package var sharedIdentities: [Finding] { compactMap(\.connector).sharedIdentities }
}
