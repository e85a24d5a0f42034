/// What can be told of one rule, whichever module judges by it: the page that `hangar explain` prints.
package struct RuleDescription: Equatable, Sendable {
  /// Public vocabulary, such as `SP-07` or `connector.version.differs`; never reused for another rule.
  package var id: String
  package var severity: Severity
  /// What must hold, as a sentence without a full stop.
  package var title: String
  /// What goes wrong where it does not hold, and where official tools judge otherwise.
  package var why: String
  /// Which document or program the rule comes from.
  package var source: String
  /// A text that obeys the rule, and one that breaks it.
  package var passes: String
  package var fails: String

  package init(
    _ id: String, _ severity: Severity, _ title: String, why: String, source: String, passes: String,
    fails: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.source = source
    self.passes = passes
    self.fails = fails
  }
}
