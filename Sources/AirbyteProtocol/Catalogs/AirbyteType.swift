/// The types that Airbyte adds to those of JSON Schema (`airbyte_type`).
package enum AirbyteType: String, CaseIterable, Sendable {
  case timestampWithTimezone = "timestamp_with_timezone"
  case timestampWithoutTimezone = "timestamp_without_timezone"
  case timeWithTimezone = "time_with_timezone"
  case timeWithoutTimezone = "time_without_timezone"
  case integer

  static let names = allCases.map(\.rawValue)

  /// The type of JSON Schema that it stands on.
  var base: String { self == .integer ? "number" : "string" }

  /// The format that goes with it.
  var format: String? {
    switch self {
    case .timestampWithTimezone, .timestampWithoutTimezone: "date-time"
    case .timeWithTimezone, .timeWithoutTimezone: "time"
    case .integer: nil
    }
  }
}
