/// What a check says of a value: a `FieldMiss.Kind` by its raw value, or one of these.
enum Verdict {
  static let fine: UInt8 = 255
  static let askTree: UInt8 = 254
}

/// Judges values by what their slots ask besides the kind.
///
/// Bare pointers of their own, since a scanner that is lent to a method is copied, which was measured to take
/// longer than judging.
struct ValueJudge: BitwiseCopyable {
  private let checks: UnsafeMutablePointer<SlotCheck>
  private let choices: UnsafeMutablePointer<Choice>
  private let names: Bytes

  /// Holds until something is added to the plan.
  init(_ plan: borrowing RecordPlan) {
    checks = plan.checks.base
    choices = plan.choices.base
    names = UnsafePointer(plan.names.base)
  }

  /// Judges a string or number by what its slot asks besides the kind.
  ///
  /// The value stands from `start`, at the quote of a string, to before `end`.
  func verdict(on start: Bytes, _ end: Bytes, _ kind: ValueKinds, _ flags: UInt8, check index: Int) -> UInt8 {
    let check = checks + index
    guard kind == .string else { return judgeNumber(start, end, check) }
    let text = start + 1
    let length = end - text - 1
    // An escape must be undone before the text can be judged.
    guard flags & StringFlags.escaped == 0 else { return Verdict.askTree }
    if check.pointee.temporal != 0, !isTemporal(text, length, check.pointee.temporal) {
      return temporalMiss(text, length, check.pointee.temporal).rawValue
    }
    if check.pointee.hasLength {
      let count = flags & StringFlags.wide == 0 ? length : characters(text, length)
      if count < check.pointee.shortest { return FieldMiss.Kind.shortest.rawValue }
      if count > check.pointee.longest { return FieldMiss.Kind.longest.rawValue }
    }
    if check.pointee.hasChoices, !isChoice(text, length, check) { return FieldMiss.Kind.choice.rawValue }
    guard check.pointee.easy != .nothing, !isEasy(text, length, check.pointee.easy) else {
      return Verdict.fine
    }
    return Verdict.askTree
  }

  private func characters(_ text: Bytes, _ length: Int) -> Int {
    var count = 0
    for index in 0..<length where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func isChoice(_ text: Bytes, _ length: Int, _ check: UnsafeMutablePointer<SlotCheck>) -> Bool {
    let first = choices + Int(check.pointee.choiceStart)
    let head = length >= 8 ? load8(text) : load8(text) & ((1 &<< UInt64(length &* 8)) &- 1)
    for index in 0..<Int(check.pointee.choiceCount)
    where first[index].head == head && Int(first[index].length) == length {
      if length <= 8 || isSame(text, names + Int(first[index].start), length) { return true }
    }
    return false
  }

  private func judgeNumber(_ start: Bytes, _ end: Bytes, _ check: UnsafeMutablePointer<SlotCheck>) -> UInt8 {
    guard let value = exactDouble(start, end) else { return Verdict.askTree }
    if value < check.pointee.minimum || (check.pointee.isMinimumExclusive && value == check.pointee.minimum) {
      return FieldMiss.Kind.minimum.rawValue
    }
    if value > check.pointee.maximum || (check.pointee.isMaximumExclusive && value == check.pointee.maximum) {
      return FieldMiss.Kind.maximum.rawValue
    }
    return Verdict.fine
  }

  /// The number where fifteen digits say all of it: two such numbers differ as Doubles when they differ.
  private func exactDouble(_ start: Bytes, _ end: Bytes) -> Double? {
    var p = start
    let isNegative = p.pointee == Ascii.minus
    if isNegative { p += 1 }
    guard end - p <= 16 else { return nil }
    var digits = 0, places = 0, isFraction = false
    var mantissa: Int64 = 0
    while p < end {
      if p.pointee == UInt8(ascii: ".") {
        isFraction = true
      } else {
        guard isDigit(p.pointee) else { return nil }
        mantissa = mantissa &* 10 &+ Int64(p.pointee &- Ascii.zero)
        digits += 1
        places += isFraction ? 1 : 0
      }
      p += 1
    }
    guard digits <= 15 else { return nil }
    let value = Double(mantissa) / Self.powersOfTen[places]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private func isTemporal(_ text: Bytes, _ length: Int, _ form: UInt8) -> Bool {
    if length == 20, StringForm(form) == .timestamp, isTimestamp(text) { return true }
    return TemporalForm(rawValue: form)?.accepts(UnsafeBufferPointer(start: text, count: length)) ?? true
  }

  /// Whether only the zone is missing, or is one too many.
  private func temporalMiss(_ text: Bytes, _ length: Int, _ form: UInt8) -> FieldMiss.Kind {
    let loose = TemporalForm(rawValue: form)?.inAnyZone
    return loose?.accepts(UnsafeBufferPointer(start: text, count: length)) == true ? .zone : .form
  }

  /// Whether a string surely has its form; the tree checker decides about the others.
  private func isEasy(_ text: Bytes, _ length: Int, _ form: EasyForm) -> Bool {
    switch form {
    case .nothing: true
    case .uri: isEasyURI(text, length)
    case .email: isEasyEmail(text, length)
    case .uuid: isEasyUUID(text, length)
    }
  }

  private func isEasyURI(_ text: Bytes, _ length: Int) -> Bool {
    guard length > 8, load4(text) == 0x7074_7468 else { return false }
    var index = text[4] == UInt8(ascii: "s") ? 5 : 4
    guard text[index] == Ascii.colon, text[index + 1] == 0x2F, text[index + 2] == 0x2F else { return false }
    index += 3
    guard isLetterOrDigit(text[index]) else { return false }
    for index in index..<length {
      let byte = text[index]
      guard isLetterOrDigit(byte) || byte == 0x2F || byte == 0x2E || byte == 0x2D || byte == 0x5F else {
        return false
      }
    }
    return true
  }

  private func isEasyEmail(_ text: Bytes, _ length: Int) -> Bool {
    var at = -1, dot = -1
    for index in 0..<length {
      switch text[index] {
      case UInt8(ascii: "@"):
        guard at < 0, index > 0, index <= 60 else { return false }
        at = index
      case UInt8(ascii: "."):
        // Only one dot, and behind the sign: runs and ends are the tree checker's to judge.
        guard at >= 0, dot < 0, index > at + 1 else { return false }
        dot = index
      default: guard isLetterOrDigit(text[index]) else { return false }
      }
    }
    return at > 0 && dot > 0 && dot < length - 1 && length < 64
  }

  private func isEasyUUID(_ text: Bytes, _ length: Int) -> Bool {
    guard length == 36 else { return false }
    for index in 0..<36 {
      let byte = text[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == Ascii.minus else { return false }
      } else {
        guard isDigit(byte) || (byte | 0x20) &- 0x61 < 6 else { return false }
      }
    }
    return true
  }

  @inline(__always)
  private func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
}
