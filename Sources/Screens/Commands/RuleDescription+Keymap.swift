package import Findings

extension RuleDescription {
  /// What a file of keys must obey.
  package static let keymapRules = [
    RuleDescription(
      "keymap.line", .error, "each line of a keymap gives a command its keys",
      why: "A line that cannot be read would leave the command with keys that nobody asked for.",
      source: "Hangar's own", passes: "home.new: n, ctrl+n", fails: "home.new n")
  ]
}
