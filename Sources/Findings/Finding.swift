/// One thing that is wrong, or could not be checked, in a person's data.
///
/// Checks return findings and never print them; text, JSON, SARIF and the screens are renderings of the
/// same values.
package struct Finding: Equatable, Sendable {
  /// Public vocabulary: `stage.subject.problem`, or a rule of the rule book such as `SP-07`.
  package var rule: String
  package var severity: Severity
  package var place: Place
  /// One sentence, most specific fact first, quoting what the person wrote; no full stop.
  package var message: String
  /// What to do, as an instruction with a full stop.
  package var remedy: String?
  package var fix: Fix?
  /// Other places that tell why, such as the part of a schema that a value breaks.
  package var related: [Place]

  package init(
    _ rule: String, _ severity: Severity, at place: Place, _ message: String, remedy: String? = nil,
    fix: Fix? = nil, related: [Place] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
    self.fix = fix
    self.related = related
  }

  /// The same where nothing proves that a tool or a sync would fail: no error, but a warning.
  package var asWarning: Finding {
    var copy = self
    if severity == .error { copy.severity = .warning }
    return copy
  }
}

/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Something will fail: a sync, a build, a publish.
  case error
  case warning
  case info
  /// Nothing could be said, and the message tells why. Never a silent pass.
  case notChecked = "not checked"

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    case .notChecked: 3
    }
  }
}
