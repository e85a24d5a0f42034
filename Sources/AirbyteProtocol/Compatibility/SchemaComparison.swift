import Schema

/// What of a schema changed so that a configuration that was valid may not be any more.
///
/// Only what is known to be safe passes: a keyword that is not understood here is breaking when it comes or
/// changes.
struct SchemaComparison {
  private(set) var breaches: [Breach] = []

  static func breaches(from old: Node, to new: Node) -> [Breach] {
    var comparison = SchemaComparison()
    comparison.compare(old, new)
    return comparison.breaches
  }

  mutating func compare(_ old: Node, _ new: Node) {
    compareTypes(old, new)
    compareEnums(old, new)
    compareRequired(old, new)
    compareBounds(old, new)
    compareFixed(old, new)
    compareUnknown(old, new)
    compareSecret(old, new)
    compareProperties(old, new)
    compareItems(old, new)
    compareAlternatives(old, new)
  }

  mutating func add(_ node: Node, _ message: String) {
    breaches.append(
      node.breach(message, remedy: "Keep it as it was, or declare the breaking change in metadata.yaml."))
  }
}

extension SchemaComparison {
  private mutating func compareTypes(_ old: Node, _ new: Node) {
    guard let written = new["type"] else { return }
    let after = Set(written.string.map { [$0] } ?? written.strings ?? [])
    guard let before = old["type"].map({ Set($0.string.map { [$0] } ?? $0.strings ?? []) }) else {
      return add(written, "the type \(list(after.sorted())) is new, and earlier values may have another")
    }
    // An integer is a number too, so that change only widens.
    let lost = before.filter { !after.contains($0) && !($0 == "integer" && after.contains("number")) }
    if !lost.isEmpty { add(written, "the type \(list(lost.sorted())) is not accepted any more") }
  }

  private mutating func compareEnums(_ old: Node, _ new: Node) {
    guard let written = new["enum"] else { return }
    guard let before = old["enum"] else { return add(written, "the field now takes only certain values") }
    let after = Set(written.items.map { $0.value.text() })
    for item in before.items where !after.contains(item.value.text()) {
      add(written, "the choice \(quote(item.value.text())) is gone")
    }
  }

  private mutating func compareRequired(_ old: Node, _ new: Node) {
    let before = Set(old["required"]?.strings ?? [])
    for item in new["required"]?.items ?? [] {
      guard let name = item.string, !before.contains(name) else { continue }
      add(item, "\(quote(name)) is required now, and earlier configurations may lack it")
    }
  }

  private mutating func compareSecret(_ old: Node, _ new: Node) {
    guard old["airbyte_secret"]?.value.bool == true, new["airbyte_secret"]?.value.bool != true else { return }
    add(new, "the field is not a secret any more, and saved values would become readable")
  }

  private mutating func compareProperties(_ old: Node, _ new: Node) {
    for (name, before) in old["properties"]?.members ?? [] {
      guard let after = new["properties"]?[name] else {
        add(new, "the property \(quote(name)) is gone")
        continue
      }
      compare(before, after)
    }
  }

  private mutating func compareItems(_ old: Node, _ new: Node) {
    guard let after = new["items"] else { return }
    guard let before = old["items"] else { return add(after, "the items have a schema now") }
    if after.value.array != nil || before.value.array != nil {
      if !after.value.isSame(as: before.value) { add(after, "the list of item schemas changed") }
    } else {
      compare(before, after)
    }
  }
}
