package import Findings

extension Rule {
  /// What `hangar explain` tells of the rule.
  package var told: RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: source, passes: passes.told, fails: fails.told)
  }
}

extension Example {
  /// The example as it is shown, with what the rule needs besides above it.
  fileprivate var told: String {
    (beside.map { "\($0.rawValue): \($1)" } + [text]).joined(separator: "\n")
  }
}
