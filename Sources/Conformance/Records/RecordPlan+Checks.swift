import Schema

extension RecordPlan {
  /// Adds what a schema asks of strings and numbers; -1 where it asks for nothing.
  mutating func addCheck(_ schema: JSON, _ slot: inout Slot) -> Int32 {
    var check = SlotCheck()
    addForm(schema, &check, &slot)
    addLength(schema, &check)
    addRange(schema, &check, &slot)
    addChoices(schema, &check, &slot)
    guard
      check.temporal != 0 || check.easy != .nothing || check.hasLength || check.hasRange || check.hasChoices
    else { return -1 }
    if check.temporal != 0 || check.easy != .nothing || check.hasLength || check.hasChoices {
      slot.judgedKinds.insert(.string)
    }
    if check.hasRange { slot.judgedKinds.formUnion([.integer, .number]) }
    if !check.hasLength, !check.hasChoices { slot.form = StringForm(check.temporal) }
    checks.append(check)
    return Int32(checks.count - 1)
  }

  private func addForm(_ schema: JSON, _ check: inout SlotCheck, _ slot: inout Slot) {
    let format = schema["format"]?.string
    if let form = TemporalForm(format: format, airbyteType: schema["airbyte_type"]?.string) {
      check.temporal = form.rawValue
      return
    }
    switch format {
    case "uri": check.easy = .uri
    case "email": check.easy = .email
    case "uuid": check.easy = .uuid
    case nil: break
    default: slot.treeKinds.insert(.string)
    }
  }

  private func addLength(_ schema: JSON, _ check: inout SlotCheck) {
    if let least = schema["minLength"]?.int, least >= 0 { (check.shortest, check.hasLength) = (least, true) }
    if let most = schema["maxLength"]?.int, most >= 0 { (check.longest, check.hasLength) = (most, true) }
  }

  private func addRange(_ schema: JSON, _ check: inout SlotCheck, _ slot: inout Slot) {
    for (key, isLower, isExclusive) in [
      ("minimum", true, false), ("maximum", false, false), ("exclusiveMinimum", true, true),
      ("exclusiveMaximum", false, true),
    ] {
      guard let bound = schema[key]?.number else { continue }
      let isTaken = isLower ? check.minimum > -.infinity : check.maximum < .infinity
      // A bound of more than fifteen digits can fall on the same Double as a value beside it.
      guard !isTaken, bound.text.utf8.count <= 15, bound.double.magnitude < 1e15 else {
        slot.treeKinds.formUnion([.integer, .number])
        continue
      }
      check.hasRange = true
      if isLower {
        (check.minimum, check.isMinimumExclusive) = (bound.double, isExclusive)
      } else {
        (check.maximum, check.isMaximumExclusive) = (bound.double, isExclusive)
      }
    }
    let isAboveLeast = check.minimum < 0 || (check.minimum == 0 && !check.isMinimumExclusive)
    slot.takesPositives = check.maximum == .infinity && isAboveLeast
  }

  /// An enum of strings and null is told here; any other part of it is left to the tree checker.
  private mutating func addChoices(_ schema: JSON, _ check: inout SlotCheck, _ slot: inout Slot) {
    guard let values = schema["enum"]?.array else { return }
    slot.treeKinds.formUnion([.boolean, .integer, .number, .array, .object])
    if !values.contains(where: \.isNull) { slot.treeKinds.insert(.null) }
    check.hasChoices = true
    check.choiceStart = Int32(choices.count)
    for text in values.compactMap(\.string) {
      let bytes = Array(text.utf8)
      choices.append(
        Choice(head: RecordPlan.head(bytes), start: keep(bytes), length: UInt32(bytes.count)))
      check.choiceCount += 1
    }
  }
}

extension StringForm {
  /// - Parameter form: A `TemporalForm` by its raw value, or 0.
  init(_ form: UInt8) {
    switch TemporalForm(rawValue: form) {
    case .dateTime, .dateTimeWithZone: self = .timestamp
    case .date: self = .date
    default: self = .any
    }
  }
}
