package import Findings

extension RuleDescription {
  /// The rules of the reader of TOML.
  package static let tomlRules: [RuleDescription] = [
    toml(
      "toml.syntax", "a text is a TOML document",
      "Python's packaging tools stop at the first fault, before anything of the project is read.",
      passes: "name = 'pets'", fails: "name = pets"),
    toml(
      "toml.key.duplicate", "a key or table is written once",
      "TOML forbids a second one, and a value stays as it was written.",
      passes: "[a]\nb = 1\n[a.c]\nb = 2", fails: "[a]\nb = 1\n[a]\nc = 2"),
    toml(
      "toml.nesting.too-deep", "tables and arrays stand at most 256 deep in one another",
      "Deeper texts exhaust the stack of many readers, and are rarely meant.", passes: "a = [[[]]]",
      fails: "a = " + String(repeating: "[", count: 257) + String(repeating: "]", count: 257)),
    toml(
      "toml.encoding.utf8", "the text is UTF-8, without a byte order mark",
      "TOML is UTF-8 and nothing else, and Python's reader takes the mark for part of the first key.",
      passes: "a = 'é'", fails: "a file saved as UTF-16 or Latin-1"),
  ]

  private static func toml(
    _ id: String, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(id, .error, title, why: why, source: "TOML 1.0", passes: passes, fails: fails)
  }
}
