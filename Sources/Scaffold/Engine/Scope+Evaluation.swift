import OrderedCollections
import Schema

extension Scope {
  func evaluate(_ expression: Expression) throws(TemplateFault) -> TemplateValue {
    switch expression {
    case .literal(let value): return value
    case .list(let elements): return .data(.array(try data(of: elements)))
    case .name(let name, let offset): return try value(named: name, at: offset)
    case .member(let record, let name, let offset): return try member(name, of: record, at: offset)
    case .filtered(let input, let filter, let arguments, let offset):
      var values: [TemplateValue] = []
      for argument in arguments { values.append(try evaluate(argument)) }
      return try filter.apply(to: try evaluate(input), values, at: offset)
    case .not(let operand, let offset): return .truth(!(try holds(operand, at: offset)))
    case .both(let left, let right, let offset):
      guard try holds(left, at: offset) else { return .truth(false) }
      return .truth(try holds(right, at: offset))
    case .either(let left, let right, let offset):
      guard try !holds(left, at: offset) else { return .truth(true) }
      return .truth(try holds(right, at: offset))
    case .compared(let left, let comparison, let right, let offset):
      return .truth(try compare(try evaluate(left), comparison, try evaluate(right), at: offset))
    }
  }

  /// Whether a condition holds.
  func holds(_ condition: Expression, at offset: Int) throws(TemplateFault) -> Bool {
    let value = try evaluate(condition)
    if let truth = value.truth { return truth }
    throw TemplateFault(
      "type", at: condition.offset ?? offset, "a condition cannot be \(value.typeName)",
      remedy: "Compare it with something.")
  }

  private func data(of elements: [Expression]) throws(TemplateFault) -> [JSON] {
    var list: [JSON] = []
    for element in elements {
      let value = try evaluate(element)
      guard let data = value.data else {
        throw TemplateFault("type", at: element.offset ?? 0, "a list cannot hold \(value.typeName)")
      }
      list.append(JSON(data))
    }
    return list
  }

  private func value(named name: String, at offset: Int) throws(TemplateFault) -> TemplateValue {
    if let value = self[name] { return value }
    if name == "loop" {
      throw TemplateFault("name.unknown", at: offset, "'loop' is known inside a loop only")
    }
    throw TemplateFault(
      "name.unknown", at: offset, "there is no answer or variable '\(name)'",
      remedy: Nearest.remedy(for: name, among: names))
  }

  private func member(
    _ name: String, of record: Expression, at offset: Int
  ) throws(TemplateFault) -> TemplateValue {
    let value = try evaluate(record)
    switch value {
    case .loop(let index, let count): return try loopMember(name, index, count, at: offset)
    case .data(.object(let members)):
      if let member = members[name] { return .data(member.value.kind) }
      throw TemplateFault(
        "name.unknown", at: offset, "the record has no member '\(name)'",
        remedy: Nearest.remedy(for: name, among: members.keys))
    case .absent, .data(.null):
      throw TemplateFault(
        "value.missing", at: offset, "'\(name)' is asked of a value that is missing",
        remedy: "Test the value with 'if' first.")
    default:
      throw TemplateFault("type", at: offset, "'\(name)' is asked of \(value.typeName), which has no members")
    }
  }

  private func loopMember(
    _ name: String, _ index: Int, _ count: Int, at offset: Int
  ) throws(TemplateFault) -> TemplateValue {
    switch name {
    case "index": return .integer(index)
    case "first": return .truth(index == 1)
    case "last": return .truth(index == count)
    default:
      throw TemplateFault(
        "name.unknown", at: offset, "the loop has no member '\(name)'",
        remedy: Nearest.remedy(for: name, among: ["index", "first", "last"]))
    }
  }

  private func compare(
    _ left: TemplateValue, _ comparison: Expression.Comparison, _ right: TemplateValue, at offset: Int
  ) throws(TemplateFault) -> Bool {
    switch comparison {
    case .equal: return try Self.equal(left, right, at: offset)
    case .unequal: return !(try Self.equal(left, right, at: offset))
    case .isIn: return try Self.contains(right, left, at: offset)
    case .less: return try Self.order(left, right, at: offset) < 0
    case .lessOrEqual: return try Self.order(left, right, at: offset) <= 0
    case .greater: return try Self.order(left, right, at: offset) > 0
    case .greaterOrEqual: return try Self.order(left, right, at: offset) >= 0
    }
  }

  /// Equality of values of one type; anything may be compared with null.
  static func equal(
    _ left: TemplateValue, _ right: TemplateValue, at offset: Int
  ) throws(TemplateFault) -> Bool {
    if left.isNull || right.isNull { return left.isNull && right.isNull }
    if let left = left.text, let right = right.text { return left == right }
    switch (left, right) {
    case (.data(.number), .data(.number)): return try order(left, right, at: offset) == 0
    case (.data(.bool), .data(.bool)), (.data(.array), .data(.array)), (.data(.object), .data(.object)):
      return left == right
    default:
      throw TemplateFault(
        "type", at: offset, "\(left.typeName) and \(right.typeName) cannot be compared")
    }
  }

  static func contains(
    _ list: TemplateValue, _ element: TemplateValue, at offset: Int
  ) throws(TemplateFault) -> Bool {
    if let text = list.text, let part = element.text { return text.utf8.contains(part.utf8) }
    guard let elements = list.list, let data = element.data else {
      throw TemplateFault("type", at: offset, "'in' looks into a list or a text, not into \(list.typeName)")
    }
    return elements.contains { $0.kind == data }
  }

  /// Below, at or above zero as `left` stands before, with or behind `right`.
  static func order(
    _ left: TemplateValue, _ right: TemplateValue, at offset: Int
  ) throws(TemplateFault) -> Int {
    if let left = left.text, let right = right.text { return left == right ? 0 : left < right ? -1 : 1 }
    guard case .data(.number(let left)) = left, case .data(.number(let right)) = right else {
      throw TemplateFault("type", at: offset, "\(left.typeName) and \(right.typeName) have no order")
    }
    if let left = Int(left.text), let right = Int(right.text) {
      return left == right ? 0 : left < right ? -1 : 1
    }
    guard let left = Double(left.text), let right = Double(right.text) else { return 0 }
    return left == right ? 0 : left < right ? -1 : 1
  }
}
