/// The written forms of dates and times that Airbyte's data types allow.
///
/// A date may be of the era BC, a time may have a fraction of any length. Calendars are honoured: there is
/// no 30 February.
enum TemporalForm: UInt8, CaseIterable, Sendable {
  case date = 1
  case dateTime, dateTimeWithZone, dateTimeWithoutZone
  case time, timeWithZone, timeWithoutZone

  /// - Parameters:
  ///   - format: The `format` of a schema.
  ///   - airbyteType: Its `airbyte_type`, which says whether there must be a zone.
  init?(format: String?, airbyteType: String?) {
    switch format {
    case "date": self = .date
    case "date-time":
      switch airbyteType {
      case "timestamp_with_timezone": self = .dateTimeWithZone
      case "timestamp_without_timezone": self = .dateTimeWithoutZone
      default: self = .dateTime
      }
    case "time":
      switch airbyteType {
      case "time_with_timezone": self = .timeWithZone
      case "time_without_timezone": self = .timeWithoutZone
      default: self = .time
      }
    default: return nil
    }
  }

  /// What the form asks for, with an example.
  var words: String {
    switch self {
    case .date: "a date such as 2024-01-31"
    case .dateTime: "a date and time such as 2024-01-31T10:00:00Z"
    case .dateTimeWithZone: "a date and time with a zone such as 2024-01-31T10:00:00Z"
    case .dateTimeWithoutZone: "a date and time without a zone such as 2024-01-31T10:00:00"
    case .time: "a time such as 10:00:00"
    case .timeWithZone: "a time with a zone such as 10:00:00Z"
    case .timeWithoutZone: "a time without a zone such as 10:00:00"
    }
  }

  /// The same where it does not matter whether there is a zone.
  var inAnyZone: TemporalForm {
    switch self {
    case .date: .date
    case .dateTime, .dateTimeWithZone, .dateTimeWithoutZone: .dateTime
    case .time, .timeWithZone, .timeWithoutZone: .time
    }
  }

  var isDateTime: Bool { self == .dateTime || self == .dateTimeWithZone || self == .dateTimeWithoutZone }

  func accepts(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(accepts)
  }

  /// The same for a text with no escapes left in it.
  func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var reader = TemporalReader(bytes: bytes)
    switch self {
    case .date: return reader.readDate() && reader.readEra()
    case .dateTime, .dateTimeWithZone, .dateTimeWithoutZone:
      guard reader.readDate(), reader.readSeparator(), reader.readTime() else { return false }
      return reader.readZone(isAsked: self == .dateTime ? nil : self == .dateTimeWithZone) && reader.readEra()
    case .time, .timeWithZone, .timeWithoutZone:
      return reader.readTime() && reader.readZone(isAsked: self == .time ? nil : self == .timeWithZone)
        && reader.isAtEnd
    }
  }
}

private struct TemporalReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var isAtEnd: Bool { index == bytes.count }

  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func readDate() -> Bool {
    guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else {
      return false
    }
    return (1...12).contains(month) && day >= 1 && day <= days(month, year)
  }

  mutating func readSeparator() -> Bool { take("T") || take("t") || take(" ") }

  mutating func readTime() -> Bool {
    guard let hour = digits(2), take(":"), let minute = digits(2), take(":"), let second = digits(2) else {
      return false
    }
    if take(".") {
      let first = index
      while byte >= 0x30, byte <= 0x39 { index += 1 }
      guard index > first else { return false }
    }
    // A leap second is written as 60.
    return hour <= 23 && minute <= 59 && second <= 60
  }

  /// With `isAsked` there must be one, or must be none; with nil both are fine.
  mutating func readZone(isAsked: Bool?) -> Bool {
    if take("Z") || take("z") { return isAsked != false }
    guard take("+") || take("-") else { return isAsked != true }
    guard isAsked != false, let first = digits(1) else { return false }
    let hour = digits(1).map { first * 10 + $0 } ?? first
    _ = take(":")
    guard let minute = digits(2) else { return false }
    return hour <= 23 && minute <= 59
  }

  /// Reads what may follow a date: nothing, or that it is before Christ.
  mutating func readEra() -> Bool {
    if isAtEnd { return true }
    return take(" ") && take("B") && take("C") && isAtEnd
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var value = 0
    for position in index..<index + count {
      let digit = bytes[position] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    index += count
    return value
  }

  private func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
