import Findings
import OrderedCollections
import Schema

/// What a list of spec fields has to obey, each field for itself and all together.
enum SpecFieldRules {
  static func findings(_ fields: [SpecField], answer id: String) -> [Finding] {
    var check = Check(answer: id)
    check.list(fields, at: JSONPointer(), isInner: false)
    let roles = fields.compactMap(\.role)
    for (index, field) in fields.enumerated() {
      guard let role = field.role, roles.count(where: { $0 == role }) > 1 else { continue }
      check.add(
        "role", JSONPointer().appending(index), "role",
        "'\(field.name)' is the second field with the role \(role)",
        if: fields.firstIndex { $0.role == role } != index)
    }
    return check.findings
  }

  /// Findings about fields at their places in the answer.
  fileprivate struct Check {
    var findings: [Finding] = []
    let answer: String

    init(answer: String) { self.answer = answer }

    mutating func add(
      _ rule: String, _ pointer: JSONPointer, _ member: String, _ message: String, remedy: String? = nil,
      if condition: Bool = true, _ severity: Severity = .error
    ) {
      guard condition else { return }
      let place = Place(pointer: pointer.appending(member).description, field: answer)
      findings.append(Finding("fields.\(rule)", severity, at: place, message, remedy: remedy))
    }
  }
}

extension SpecFieldRules.Check {
  mutating func list(_ fields: [SpecField], at pointer: JSONPointer, isInner: Bool) {
    var names: Set<String> = []
    for (index, field) in fields.enumerated() {
      let place = pointer.appending(index)
      add(
        "name", place, "name", "'\(field.name)' stands twice in the list",
        if: !names.insert(field.name).inserted)
      name(of: field, at: place)
      secret(field, at: place)
      values(of: field, at: place)
      pattern(of: field, at: place)
      options(of: field, at: place, isInner: isInner)
      add(
        "group", place, "group", "a field inside an option cannot be in a group",
        if: isInner && field.group != nil)
    }
  }

  private mutating func name(of field: SpecField, at place: JSONPointer) {
    add(
      "name", place, "name",
      "'\(field.name)' is no name for a field: use small letters, digits and '_', a letter first",
      if: !NameRules.isIdentifier(field.name))
    add(
      "title", place, "title", NameRules.faultOfLine(field.title) ?? "",
      if: NameRules.faultOfLine(field.title) != nil)
    let fault = NameRules.faultOfLines(field.description)
    add("description", place, "description", fault ?? "", if: fault != nil)
    sentName(of: field, at: place)
  }

  private mutating func sentName(of field: SpecField, at place: JSONPointer) {
    guard let name = field.sentName else { return }
    let isWord = name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
    let fault =
      NameRules.faultOfLine(name)
      ?? (field.sentAs == .header && !isWord
        ? "'\(name)' is no name for a header: letters, digits, - and _ only" : nil)
    add("sent_name", place, "sent_name", fault ?? "", if: fault != nil)
  }

  private mutating func secret(_ field: SpecField, at place: JSONPointer) {
    add(
      "secret", place, "secret", "'\(field.name)' holds a credential and is not secret",
      remedy: "Make it secret, or give it another name.", if: CredentialNames.needsSecret(field))
    add("secret", place, "secret", "only a string can be secret", if: field.secret && field.type != .string)
    add("secret", place, "default", "a secret has no default", if: field.secret && field.defaultValue != nil)
    add(
      "multiline", place, "multiline", "only a string has several lines",
      if: field.multiline && field.type != .string)
    add(
      "hidden", place, "hidden", "nobody can fill in '\(field.name)': it is required and hidden",
      remedy: "Give it a default, or show it.",
      if: field.hidden && field.required && field.defaultValue == nil)
  }

  private mutating func values(of field: SpecField, at place: JSONPointer) {
    let isNumber = field.type == .integer || field.type == .number
    add(
      "bounds", place, "minimum", "only a number has bounds",
      if: !isNumber && (field.minimum ?? field.maximum) != nil)
    if let low = field.minimum?.number, let high = field.maximum?.number {
      add(
        "bounds", place, "maximum", "\(high.text) is below the minimum \(low.text)",
        if: high.isLess(than: low))
    }
    let distinct = Set(field.choices.map { $0.text() })
    add("enum", place, "enum", "a choice stands twice in the list", if: distinct.count < field.choices.count)
    for (value, member) in field.choices.map({ ($0, "enum") }) + field.examples.map({ ($0, "examples") }) {
      check(value, of: field, member, at: place)
    }
    if let value = field.defaultValue { check(value, of: field, "default", at: place) }
  }

  private mutating func check(_ value: JSON, of field: SpecField, _ member: String, at place: JSONPointer) {
    guard field.accepts(typeOf: value) else {
      return add("value", place, member, "\(value.text()) is no \(field.type.rawValue)")
    }
    if member == "default", !field.choices.isEmpty {
      add(
        "value", place, member, "\(value.text()) is none of the choices", if: !field.choices.contains(value))
    }
    if let number = value.number {
      add(
        "value", place, member, "\(number.text) is below the minimum",
        if: field.minimum?.number.map(number.isLess) == true)
      let high = field.maximum?.number
      add(
        "value", place, member, "\(number.text) is above the maximum",
        if: high.map { $0.isLess(than: number) } == true)
    }
  }

  private mutating func pattern(of field: SpecField, at place: JSONPointer) {
    guard let source = field.effectivePattern?.expression else { return }
    guard field.holdsText else { return add("pattern", place, "pattern", "only a string has a pattern") }
    do {
      let pattern = try Pattern(source)
      for (value, member) in field.examples.map({ ($0, "examples") })
        + [field.defaultValue].compactMap({ $0.map { ($0, "default") } })
      {
        guard let text = value.string else { continue }
        if case .matches = pattern.search(text) { continue }
        add("pattern", place, member, "'\(text)' does not match the pattern")
      }
    } catch {
      add("pattern", place, "pattern", "the pattern is wrong: \(error.message)")
    }
    add(
      "pattern", place, "examples",
      "'\(field.name)' is required and has a pattern, so that no sample can be made up",
      remedy: "Give an example that matches.",
      if: field.required && field.pattern != nil && field.examples.isEmpty && field.defaultValue == nil
        && field.type == .string && field.choices.isEmpty)
  }

  private mutating func options(of field: SpecField, at place: JSONPointer, isInner: Bool) {
    guard field.type == .oneOf else {
      return add(
        "options", place, "options", "only a field of the type one_of has options", if: !field.options.isEmpty
      )
    }
    add("options", place, "type", "a field inside an option cannot have options of its own", if: isInner)
    add(
      "options", place, "options", "'\(field.name)' needs two options to choose from",
      if: field.options.count < 2)
    let discriminator = field.discriminator ?? SpecField.defaultDiscriminator
    add(
      "options", place, "discriminator", "'\(discriminator)' is no name for a field",
      if: !NameRules.isIdentifier(discriminator))
    var values: Set<String> = []
    for (index, option) in field.options.enumerated() {
      let inner = place.appending("options").appending(index)
      let fault = Self.faultOfConstant(option.value)
      add("options", inner, "value", fault ?? "", if: fault != nil)
      add(
        "options", inner, "value", "'\(option.value)' stands for two options",
        if: !values.insert(option.value).inserted)
      add(
        "options", inner, "fields", "'\(discriminator)' tells the options apart and cannot be a field too",
        if: option.fields.contains { $0.name == discriminator })
      if !isInner { list(option.fields, at: inner.appending("fields"), isInner: true) }
    }
  }
}

extension SpecFieldRules.Check {
  /// What nobody would see in a constant, and so type again.
  private static func faultOfConstant(_ value: String) -> String? {
    let hasBlank = value.utf8.first == UInt8(ascii: " ") || value.utf8.last == UInt8(ascii: " ")
    return hasBlank ? "'\(value)' starts or ends with blank" : NameRules.faultOfLine(value)
  }
}

extension SpecField {
  var holdsText: Bool { type == .string || type == .date || type == .dateTime }

  /// Whether a value has the field's type.
  func accepts(typeOf value: JSON) -> Bool {
    switch type {
    case .string, .date, .dateTime: value.string != nil
    case .integer: value.number?.isWhole == true
    case .number: value.number != nil
    case .boolean: value.bool != nil
    case .stringList: value.array?.allSatisfy { $0.string != nil } == true
    case .oneOf: value.object != nil
    }
  }
}
