import Findings
import OrderedCollections

/// The keywords that look at the value itself, and their sentences.
extension SchemaChecker {
  mutating func meetsAssertion(_ value: JSON, _ constraint: Constraint, _ node: SchemaNode) -> Bool {
    switch constraint.demand {
    case .nothing: return fail(value, constraint, node, "must not be there", remedy: "Delete it.")
    case .type(let types):
      return types.allows(value)
        || fail(value, constraint, node, "must be \(types.words), it is \(shown(value))")
    case .choices(let set, let choices):
      return set.contains(JSONSameness(value)) || failChoice(value, choices, constraint, node)
    case .constant(let constant):
      return constant.isSame(as: value)
        || fail(value, constraint, node, "must be \(constant.literal), it is \(shown(value))")
    case .required(let names): return meetsRequired(value, names, constraint, node)
    case .schema: return meetsSchema(value, constraint, node)
    default:
      switch value.kind {
      case .number(let number): return meets(number, value, constraint, node)
      case .string(let text): return meets(text, value, constraint, node)
      case .array(let items): return meets(items, value, constraint, node)
      case .object(let members): return meets(members, value, constraint, node)
      case .null, .bool: return true
      }
    }
  }

  /// The value in words, unless it must not be shown.
  private func shown(_ value: JSON) -> String { secretDepth > 0 ? value.kindWords : value.described }

  /// What `, it is …` says about a value whose kind is known; nothing where it must not be shown.
  private func itIs(_ value: JSON) -> String { secretDepth > 0 ? "" : ", it is \(value.literal)" }

  private mutating func failChoice(
    _ value: JSON, _ choices: [JSON], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard isExplaining else { return false }
    let near =
      secretDepth > 0
      ? nil : value.string.flatMap { nearestName(to: $0, among: choices.lazy.compactMap(\.string)) }
    return fail(
      value, constraint, node, "must be \(listed(choices.prefix(9).map(\.literal))), it is \(shown(value))",
      remedy: near.map { "Write \(quoted($0))." })
  }

  private mutating func meetsRequired(
    _ value: JSON, _ names: [String], _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard let object = value.object else { return true }
    let missing = names.filter { object[$0] == nil }
    guard !missing.isEmpty, isExplaining else { return missing.isEmpty }
    for name in missing {
      let near = nearestName(to: name, among: object.keys.lazy.filter { !names.contains($0) })
      _ = fail(
        value, constraint, node, "lacks \(quoted(name)), which is required",
        remedy: near.map { "Write \(quoted(name)) for \(quoted($0)), or add it." } ?? "Add \(quoted(name)).")
    }
    return false
  }

  private mutating func meetsSchema(_ value: JSON, _ constraint: Constraint, _ node: SchemaNode) -> Bool {
    let faults = CompiledSchema(value).findings.filter { $0.rule.hasPrefix("schema.malformed") }
    guard isExplaining else { return faults.isEmpty }
    for fault in faults.prefix(Parsed.limit - findings.count) {
      var fault = fault
      fault.place.file = file
      fault.place.pointer = path.pointer.description + (fault.place.pointer ?? "")
      findings.append(fault)
    }
    return faults.isEmpty
  }

  private mutating func meets(
    _ number: JSONNumber, _ value: JSON, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    switch constraint.demand {
    case .minimum(let bound, let isExclusive):
      let isFine = isExclusive ? bound.isLess(than: number) : !number.isLess(than: bound)
      let words = isExclusive ? "above" : "at least"
      return isFine || fail(value, constraint, node, "must be \(words) \(bound.text)\(itIs(value))")
    case .maximum(let bound, let isExclusive):
      let isFine = isExclusive ? number.isLess(than: bound) : !bound.isLess(than: number)
      let words = isExclusive ? "below" : "at most"
      return isFine || fail(value, constraint, node, "must be \(words) \(bound.text)\(itIs(value))")
    case .multiple(let divisor):
      return Decimal(number.text).isMultiple(of: Decimal(divisor.text))
        || fail(value, constraint, node, "must be a multiple of \(divisor.text)\(itIs(value))")
    default: return true
    }
  }

  private mutating func meets(
    _ text: String, _ value: JSON, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    switch constraint.demand {
    case .length(let bound):
      let length = text.unicodeScalars.count
      return bound.allows(length)
        || fail(
          value, constraint, node, "must have \(bound.words("character", "characters")), it has \(length)")
    case .pattern(let pattern): return meets(text, pattern, value, constraint, node)
    case .format(let format):
      return format.accepts(text) || fail(value, constraint, node, "must be \(format.words)\(itIs(value))")
    default: return true
    }
  }

  private mutating func meets(
    _ text: String, _ pattern: Pattern, _ value: JSON, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    switch pattern.search(text) {
    case .matches: return true
    case .differs:
      let wanted = node.patternDescriptor.map { "must have the form \(shortened($0))" }
      return fail(
        value, constraint, node, (wanted ?? "must match the pattern \(quoted(pattern.source))") + itIs(value))
    case .tooCostly:
      _ = fail(
        value, constraint, node,
        "was not checked: the pattern \(quoted(pattern.source)) takes more than a million steps with it")
      if isExplaining { findings[findings.count - 1].severity = .notChecked }
      return false
    }
  }

  private mutating func meets(
    _ items: [JSON], _ value: JSON, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    switch constraint.demand {
    case .itemCount(let bound):
      return bound.allows(items.count)
        || fail(value, constraint, node, "must have \(bound.words("item", "items")), it has \(items.count)")
    case .uniqueItems:
      guard let (first, second) = firstRepeated(items) else { return true }
      return fail(
        value, constraint, node, "must not hold an item twice, items \(first) and \(second) are the same")
    default: return true
    }
  }

  private func firstRepeated(_ items: [JSON]) -> (Int, Int)? {
    var seen: [JSONSameness: Int] = [:]
    for (index, item) in items.enumerated() {
      if let earlier = seen.updateValue(index, forKey: JSONSameness(item)) { return (earlier, index) }
    }
    return nil
  }

  private mutating func meets(
    _ members: JSONObject, _ value: JSON, _ constraint: Constraint, _ node: SchemaNode
  ) -> Bool {
    guard case .memberCount(let bound) = constraint.demand, !bound.allows(members.count) else { return true }
    let wanted = bound.words("member", "members")
    return fail(value, constraint, node, "must have \(wanted), it has \(members.count)")
  }
}

extension AtLeastOrMost {
  func allows(_ count: Int) -> Bool {
    switch self {
    case .least(let bound): count >= bound
    case .most(let bound): count <= bound
    }
  }

  func words(_ one: String, _ many: String) -> String {
    switch self {
    case .least(let bound): "at least \(counted(bound, one, many))"
    case .most(let bound): "at most \(counted(bound, one, many))"
    }
  }
}

extension TypeSet {
  /// The types as a choice, such as `a string or null`.
  var words: String { listed(Self.names.filter { contains($0.type) }.map { Schema.words(forType: $0.name) }) }
}
