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

  /// Passed when there are no errors among the findings, else failed with the first one's words.
  init(_ findings: [Finding], passed saw: String) {
    let errors = findings.filter { $0.severity == .error }
    guard let first = errors.first else {
      self.init(.passed, saw, findings: findings)
      return
    }
    let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
    self.init(.failed, first.message + more, findings: findings)
  }
}

package enum CheckResult: String, CaseIterable, Sendable {
  case passed, failed
  /// Nothing could be said yet, for something else is missing.
  case blocked
}
