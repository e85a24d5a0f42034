package import Findings

extension RuleDescription {
  /// What answers to a template must obey.
  package static let answerRules: [RuleDescription] = [
    rule(
      "answers.missing", .error, "each question that is asked has an answer",
      "Without it the connector would hold a blank where the code needs a value.",
      passes: "--set base_url=https://api.example.com", fails: "hangar new source-http --yes"),
    rule(
      "answers.type", .error, "an answer has the type of its question",
      "A text where a list is asked for would be written into the code as it is.",
      passes: "--set page_size=100", fails: "--set page_size=many"),
    rule(
      "answers.choice", .error, "an answer is one of the question's choices",
      "The template has code for these alone.",
      passes: "--set pagination=cursor", fails: "--set pagination=scroll"),
    rule(
      "answers.key", .error, "a record has only the keys that are known",
      "A misspelled key would be passed over, and its value with it.",
      passes: "{name: users, path: users}", fails: "{name: users, pth: users}"),
    rule(
      "answers.rule", .error, "an answer obeys the rules of its question",
      "Names become module names, paths and image names, which have rules of their own.",
      passes: "--set name='Pet Shop'", fails: "--set name='../etc'"),
    rule(
      "answers.unknown", .error, "an answer belongs to a question of the template",
      "A misspelled id would be passed over, and its value with it.",
      passes: "--set base_url=https://api.example.com", fails: "--set base_ulr=https://api.example.com"),
    rule(
      "answers.unused", .warning, "an answer is to a question that is asked",
      "Other answers decide that the question makes no sense, so that this one changes nothing.",
      passes: "--set pagination=page --set page_size=100", fails: "--set pagination=none --set page_size=100"),
    rule(
      "answers.circle", .error, "answers do not need one another in a circle",
      "Neither could be worked out first.",
      passes: "b is worked out from a", fails: "a is worked out from b, and b from a"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "Hangar's templates", passes: passes, fails: fails)
  }
}
