package import Findings

/// One rule of the protocol: what must hold, why, and how it is checked.
///
/// Each rule stands in its own file under `Rules/`; ``all`` is the table. A rule explains itself: its own
/// examples are run by the tests, so what `hangar explain` shows is what the check does.
package struct Rule: Sendable {
  /// Public vocabulary, such as `SP-07`; never reused for another rule.
  package let id: String
  package let severity: Severity
  /// What must hold, as a sentence without a full stop.
  package let title: String
  /// What goes wrong where it does not hold, and where the official suites judge otherwise.
  package let why: String
  /// Where the rule comes from.
  package let source: String
  package let passes: Example
  package let fails: Example
  package let check: Check

  init(
    _ id: String, _ severity: Severity, _ title: String, why: String, source: String,
    passes: Example, fails: Example, check: Check
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.source = source
    self.passes = passes
    self.fails = fails
    self.check = check
  }

  /// What a rule looks at, and the code that does.
  package enum Check: Sendable {
    case specification(@Sendable (SpecificationCase) -> [Breach])
    case catalog(@Sendable (CatalogCase) -> [Breach])
    case configuredCatalog(@Sendable (ConfiguredCatalogCase) -> [Breach])
    /// The rule is about messages and is checked while they arrive.
    case messages
  }
}

extension Rule {
  package func finding(_ breach: Breach) -> Finding {
    Finding(
      id, breach.severity ?? severity, at: breach.place, breach.message, remedy: breach.remedy)
  }

  package func finding(at place: Place, _ message: String, remedy: String? = nil) -> Finding {
    Finding(id, severity, at: place, message, remedy: remedy)
  }
}
