package import Findings

/// What a check found.
package struct CheckOutcome: Equatable, Sendable {
  package let result: CheckResult
  /// A phrase that says what was seen, such as "3 streams, 12 records"; never a secret.
  package let saw: String
  package let findings: [Finding]

  /// - Parameters:
  ///   - result: Whether the item is proven.
  ///   - saw: Text of a process must have its secrets masked.
  ///   - findings: What stands in the way, with its places.
  package init(_ result: CheckResult, _ saw: String, findings: [Finding] = []) {
    self.result = result
    self.saw = saw
    self.findings = findings
  }

  /// Failed where there are errors, blocked where something could not be looked at, else passed.
  init(_ findings: [Finding], passed saw: String) {
    let errors = findings.filter { $0.severity == .error }
    if let first = errors.first {
      let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
      self.init(.failed, first.message + more, findings: findings)
    } else if let unseen = findings.first(where: { $0.severity == .notChecked }) {
      self.init(.blocked, unseen.message, findings: findings)
    } else {
      self.init(.passed, saw, findings: findings)
    }
  }
}

package enum CheckResult: String, CaseIterable, Sendable {
  case passed, failed
  /// Nothing could be said yet, for something else is missing.
  case blocked
}
