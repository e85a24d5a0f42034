package import Findings
import Schema

/// Holds values against the shapes of the protocol.
package struct ShapeChecker {
  let era: ProtocolEra
  private(set) var findings: [Finding] = []

  /// What does not fit; at most ``limit`` findings, so that no message makes more than it has room for.
  package static func check(
    _ node: Node, against shape: MessageShape, era: ProtocolEra = .current
  ) -> [Finding] {
    var checker = ShapeChecker(era: era)
    checker.check(node, shape)
    return checker.findings
  }

  package static let limit = 50

  private mutating func check(_ node: Node, _ shape: MessageShape) {
    guard node.value.object != nil else { return mismatch(node, "an object") }
    for field in shape.fields where era == .current || field.since == nil {
      check(node, field, of: shape)
    }
    if era == .december2020 { checkUnknown(node, shape) }
  }

  private mutating func check(_ node: Node, _ field: MessageField, of shape: MessageShape) {
    guard field.rule == nil || era == .december2020 else { return }
    guard let member = node[field.name] else {
      if isRequired(field) { missing(field, in: node, of: shape) }
      return
    }
    check(member, field.shape)
  }

  private func isRequired(_ field: MessageField) -> Bool {
    switch field.presence {
    case .required: true
    case .optional: false
    case .requiredSince: era == .current
    case .formerlyRequired: era == .december2020
    }
  }

  private mutating func check(_ node: Node, _ shape: ValueShape) {
    guard findings.count < Self.limit else { return }
    switch shape {
    case .anything: break
    case .string: require(node.value.string != nil, node, "a string")
    case .boolean: require(node.value.bool != nil, node, "true or false")
    case .integer: require(node.value.number?.isInteger == true, node, "an integer")
    case .number: require(node.value.number != nil, node, "a number")
    case .object: require(node.value.object != nil, node, "an object")
    case .choice(let names): check(node, oneOf: names)
    case .list(let item):
      guard node.value.array != nil else { return mismatch(node, "a list") }
      for child in node.items { check(child, item) }
    case .shaped(let shape): check(node, shape)
    }
  }
}

extension ShapeChecker {
  private mutating func require(_ holds: Bool, _ node: Node, _ wanted: String) {
    if !holds { mismatch(node, wanted) }
  }

  private mutating func mismatch(_ node: Node, _ wanted: String) {
    let name = node.pointer.tokens.last.map(quote) ?? "the value"
    add(
      Rule.ms06, node.place, "\(name) must be \(wanted), not \(described(node.value))", "Write \(wanted).")
  }

  private mutating func missing(_ field: MessageField, in node: Node, of shape: MessageShape) {
    // A field that is null is there and has no value.
    guard node.value[field.name] == nil else {
      return add(
        Rule.ms05, node.place, "\(quote(field.name)) of \(shape.name) is null", "Give it a value.")
    }
    let near = nearestName(to: field.name, among: unknownKeys(of: node, shape))
    add(
      Rule.ms05, node.place, "\(quote(field.name)) is missing from \(shape.name)",
      near.map { "Write \(field.name) for \(quote($0))." } ?? "Add \(quote(field.name)).")
  }

  /// Only a name that means nothing of its own can be another misspelled.
  private func unknownKeys(of node: Node, _ shape: MessageShape) -> [String] {
    node.value.members.map(\.key).filter { key in !shape.fields.contains { $0.name == key } }
  }

  private mutating func check(_ node: Node, oneOf names: [String]) {
    guard let text = node.string else { return mismatch(node, "a string") }
    guard !names.contains(text) else { return }
    let name = node.pointer.tokens.last ?? ""
    add(
      Rule.ms07, node.place, "\(quote(text)) is no \(quote(name)) of the protocol", suggest(text, of: names))
  }

  private mutating func checkUnknown(_ node: Node, _ shape: MessageShape) {
    let known = Set(shape.fields.filter { $0.since == nil }.map(\.name))
    for (key, member) in node.members where !known.contains(key) {
      let since = shape.fields.first { $0.name == key }?.since
      add(
        Rule.ms18, member.place,
        "\(quote(key)) \(since.map { "came with \($0)" } ?? "is no field of \(shape.name)")",
        "Leave it out, or hold the connector against a later protocol.")
    }
  }

  private mutating func add(_ rule: Rule, _ place: Place, _ message: String, _ remedy: String? = nil) {
    guard findings.count < Self.limit else { return }
    findings.append(rule.finding(at: place, message, remedy: remedy))
  }
}

/// What a value is, in a word or two; never the value itself, which may be a secret.
func described(_ value: JSON) -> String {
  switch value.kind {
  case .null: "null"
  case .bool: "a boolean"
  case .number(let number): number.isInteger ? "an integer" : "a number with a fraction or exponent"
  case .string: "a string"
  case .array: "a list"
  case .object: "an object"
  }
}

extension JSONNumber {
  /// Whether it is written as an integer: `1.0` is none, as the readers of most languages see it.
  package var isInteger: Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
  }
}
