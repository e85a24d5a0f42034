package import Findings

/// A rule about the files of one connector: what must hold, why, and how it is checked.
///
/// Each rule stands in its own file under `Rules/`; ``all`` is the table. Its examples are folders written as
/// one text, each file behind a line `-- its path --`, and the tests run the rule on them.
package struct FileRule: Sendable {
  package let description: RuleDescription
  private let check: @Sendable (ConnectorCase) -> [FileBreach]

  init(
    _ id: String, _ severity: Severity, _ title: String, why: String, source: String, passes: String,
    fails: String, check: @escaping @Sendable (ConnectorCase) -> [FileBreach]
  ) {
    description = RuleDescription(
      id, severity, title, why: why, source: source, passes: passes, fails: fails)
    self.check = check
  }

  package var id: String { description.id }

  /// What the rule says of a connector.
  package func findings(_ connector: ConnectorCase) -> [Finding] {
    check(connector).map { breach in
      Finding(
        id, breach.severity ?? description.severity, at: breach.place, breach.message, remedy: breach.remedy,
        fix: breach.fix)
    }
  }
}

/// One place where a rule does not hold; the rule adds its id and severity.
struct FileBreach {
  var place: Place
  var message: String
  var remedy: String?
  /// Overrides the rule's own, where this breach matters less.
  var severity: Severity?
  var fix: Fix?

  init(
    at place: Place, _ message: String, remedy: String? = nil, severity: Severity? = nil, fix: Fix? = nil
  ) {
    self.place = place
    self.message = message
    self.remedy = remedy
    self.severity = severity
    self.fix = fix
  }
}
