import Schema

/// What of a schema changed so that a configuration that was valid may not be any more.
///
/// Only what is known to be safe passes: a keyword that is not understood here is breaking when it comes or
/// changes. Each breach names the field, since the place of what is gone is that of what was around it.
struct SchemaComparison {
  private(set) var breaches: [Breach] = []
  /// The field that is compared.
  private var path = FieldPath()

  static func breaches(from old: Node, to new: Node) -> [Breach] {
    var comparison = SchemaComparison()
    comparison.compare(old, new)
    return comparison.breaches
  }

  private mutating func compare(_ old: Node, _ new: Node) {
    compareTypes(old, new)
    compareEnums(old, new)
    compareRequired(old, new)
    compareBounds(old, new)
    compareFixed(old, new)
    compareStructure(old, new)
    compareUnknown(old, new)
    compareSecret(old, new)
    compareProperties(old, new)
    compareItems(old, new)
    compareAlternatives(old, new)
  }

  /// Compares what stands one step further in.
  mutating func compare(_ old: Node, _ new: Node, below step: FieldPath.Step) {
    let outer = path
    path.append(step)
    compare(old, new)
    path = outer
  }

  /// Adds what is breaking about the field that is compared; the sentence goes on behind its name.
  mutating func add(_ node: Node, _ predicate: String) { addSentence(node, "\(path) \(predicate)") }

  /// Adds what is breaking about a part of the field.
  mutating func add(_ node: Node, _ part: String, _ predicate: String) {
    addSentence(node, "\(part) of \(path) \(predicate)")
  }

  private mutating func addSentence(_ node: Node, _ message: String) {
    breaches.append(
      node.breach(message, remedy: "Keep it as it was, or declare the breaking change in metadata.yaml."))
  }
}

extension SchemaComparison {
  private mutating func compareTypes(_ old: Node, _ new: Node) {
    guard let written = new["type"] else { return }
    let (before, after) = (SchemaTypes(old), SchemaTypes(new))
    guard !before.names.isEmpty else {
      return add(written, "could be of any type and must be \(after) now")
    }
    // An integer is a number too, so that change only widens.
    let lost = before.names.filter {
      !after.names.contains($0) && !($0 == "integer" && after.names.contains("number"))
    }
    if !lost.isEmpty { add(written, "went from \(before) to \(after)") }
  }

  private mutating func compareEnums(_ old: Node, _ new: Node) {
    guard let written = new["enum"] else { return }
    let after = written.items.map { shown($0.value) }
    guard let before = old["enum"] else {
      return add(written, "took any value and takes only \(list(after)) now")
    }
    for item in before.items.map({ shown($0.value) }) where !after.contains(item) {
      add(written, "takes \(quote(item)) no more, only \(list(after))")
    }
  }

  private mutating func compareRequired(_ old: Node, _ new: Node) {
    let before = Set(old["required"]?.strings ?? [])
    for item in new["required"]?.items ?? [] {
      guard let name = item.string, !before.contains(name) else { continue }
      let isKnown = old["properties"]?[name] != nil
      addSentence(
        item,
        "\(path.appending(.property(name))) is \(isKnown ? "required now" : "new and required"), and earlier configurations may lack it"
      )
    }
  }

  private mutating func compareSecret(_ old: Node, _ new: Node) {
    guard old["airbyte_secret"]?.value.bool == true, new["airbyte_secret"]?.value.bool != true else { return }
    add(new, "is not a secret any more, and saved values would become readable")
  }

  private mutating func compareProperties(_ old: Node, _ new: Node) {
    for (name, before) in old["properties"]?.members ?? [] {
      guard let after = new["properties"]?[name] else {
        addSentence(new["properties"] ?? new, "\(path.appending(.property(name))) is gone")
        continue
      }
      compare(before, after, below: .property(name))
    }
  }

  private mutating func compareItems(_ old: Node, _ new: Node) {
    guard let after = new["items"] else { return }
    guard let before = old["items"] else {
      return add(after, "items", "could be anything and have a schema now")
    }
    if after.value.array != nil || before.value.array != nil {
      if !after.value.isSame(as: before.value) { add(after, "the list of item schemas", "changed") }
    } else {
      compare(before, after, below: .items)
    }
  }
}

/// A value as a message shows it: a string bare, anything else as JSON.
func shown(_ value: JSON) -> String { value.string ?? value.text() }
