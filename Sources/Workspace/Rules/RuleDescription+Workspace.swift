package import Findings

extension RuleDescription {
  /// What the connectors of a workspace and their checklists must obey.
  package static let workspaceRules: [RuleDescription] = [
    rule(
      "checklist.id.twice", .warning, "each item of a checklist has an id of its own",
      "Evidence is kept by it.",
      passes: "<!-- id: spec --> and <!-- id: docs -->", fails: "<!-- id: spec --> twice"),
    rule(
      "checklist.check.unknown", .notChecked, "an item names a check that this version has",
      "It cannot be proven otherwise.",
      passes: "check: spec-secrets", fails: "check: spec-secret"),
    rule(
      "checklist.evidence.unusable", .notChecked, "evidence can be read",
      "What it says is not counted, and the item is open again.",
      passes: ".hangar/evidence.json as Hangar wrote it", fails: ".hangar/evidence.json cut off in the middle"
    ),
    rule(
      "checklist.placeholder.left", .error, "no placeholder is left in a file",
      "It would be read as if it were meant.",
      passes: "Get a key under Settings.", fails: "TODO: say where the key comes from"),
    rule(
      "checklist.base-url.open", .error, "the API's address is the real one",
      "Requests would go to an example domain, or to the recorded API that only tests start.",
      passes: "https://api.pets.io", fails: "https://api.example.com"),
    rule(
      "docs.field.missing", .error, "the docs page names each field of the specification",
      "People read there where a value comes from.",
      passes: "a docs page that says where the API key comes from",
      fails: "a docs page that does not name the API key"),
    rule(
      "spec.secret.unmarked", .error, "a field that sounds like a secret is marked as one",
      "What is not marked is stored and shown in the open.",
      passes: #"{"api_key": {"type": "string", "airbyte_secret": true}}"#,
      fails: #"{"api_key": {"type": "string"}}"#),
    rule(
      "workspace.connector.gone", .notChecked, "a connector that was found can be read",
      "It was moved or locked away meanwhile.",
      passes: "source-pets/ with its files", fails: "source-pets/ that was deleted"),
    SharedIdentity.rule,
    rule(
      "workspace.search.cut-short", .notChecked, "a workspace is small enough to be searched",
      "The rest of the folders was not looked at.",
      passes: "hangar connectors/", fails: "hangar /"),
    rule(
      "workspace.folder.hidden", .notChecked, "folders called as connectors may be looked into",
      "What stands in the folder was not looked at.",
      passes: "source-pets/ that you may read", fails: "source-pets/ that only another user may read"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "Hangar's checklist", passes: passes, fails: fails)
  }
}
