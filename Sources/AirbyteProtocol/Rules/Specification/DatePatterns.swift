/// The patterns that specs give to dates.
enum DatePatterns {
  /// What `format: date` means: the year comes first.
  static let date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  static let dateTime = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
  /// The constant of the acceptance test, which contradicts `format: date`.
  static let dayFirst = "^[0-9]{2}-[0-9]{2}-[0-9]{4}$"
  /// The acceptance test's own for points in time: the time may be left out.
  static let dateWithOptionalTime = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$"

  /// The format that a pattern belongs to.
  static func format(of pattern: String) -> String? {
    switch pattern {
    case date: "date"
    case dateTime, dateWithOptionalTime: "date-time"
    default: nil
    }
  }
}
