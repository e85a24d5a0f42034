package import Findings

extension RuleDescription {
  /// The rules of the reader of YAML.
  package static let yamlRules: [RuleDescription] = [
    yaml(
      "yaml.syntax", "a text is one YAML document",
      "A tab in the indentation, an unclosed quote or a ': ' inside a plain value changes what the file says.",
      passes: "title: 'Pets: all'", fails: "title: Pets: all"),
    yaml(
      "yaml.key.duplicate", "a key stands once in a mapping",
      "Readers keep the last value and say nothing, so an edit to the first has no effect.",
      passes: "a: 1\nb: 2", fails: "a: 1\na: 2"),
    yaml(
      "yaml.key.not-text", "a key is a text",
      "The files of connectors are read as JSON in the end, where keys are strings.",
      passes: "a: 1", fails: "[a, b]: 1"),
    yaml(
      "yaml.document.several", "a file holds one document",
      "Airbyte's tools read the first or refuse the file.", passes: "a: 1", fails: "a: 1\n---\nb: 2"),
    yaml(
      "yaml.alias.unknown", "an alias has an anchor before it", "Nothing stands where it points to.",
      passes: "a: &x 1\nb: *x", fails: "a: *x"),
    yaml(
      "yaml.merge.not-a-mapping", "a merge key takes mappings",
      "There is nothing to merge in a text or a number.", passes: "a: &x {b: 1}\nc: {<<: *x}", fails: "<<: 7"),
    yaml(
      "yaml.tag.unknown", "tags are those of YAML's core schema",
      "Other tags make objects of the reading program, and have no counterpart in JSON.",
      passes: "a: !!str 1", fails: "a: !ruby/object x"),
    yaml(
      "yaml.number.not-finite", "numbers are finite", "JSON has neither infinity nor NaN.", passes: "a: 1.5",
      fails: "a: .inf"),
    yaml(
      "yaml.nesting.too-deep", "lists and mappings stand at most 256 deep in one another",
      "Deeper texts exhaust the stack of many readers, and are rarely meant.", passes: "[[[]]]",
      fails: String(repeating: "[", count: 257) + String(repeating: "]", count: 257)),
    yaml(
      "yaml.size.too-large", "a text holds at most a million values once its aliases are expanded",
      "Aliases of aliases make gigabytes of a few lines.", passes: "a: &x [1]\nb: [*x, *x]",
      fails: expandingAliases),
    yaml(
      "yaml.encoding.utf8", "the text is UTF-8",
      "Connectors' files cross systems, and UTF-8 is what all of them agree on.", passes: "a: é",
      fails: "a file saved as UTF-16 or Latin-1"),
  ]

  /// Seven lists, each of ten times the one before.
  private static let expandingAliases: String = {
    let names = ["a", "b", "c", "d", "e", "f", "g"]
    let lists = zip(names, names.dropFirst()).map { name, next in
      "\(next): &\(next) [" + Array(repeating: "*\(name)", count: 10).joined(separator: ", ") + "]"
    }
    return (["a: &a [1]"] + lists).joined(separator: "\n")
  }()

  private static func yaml(
    _ id: String, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(id, .error, title, why: why, source: "YAML 1.2", passes: passes, fails: fails)
  }
}
