/// A day of the calendar as a number, so that days can be counted between two.
struct DayNumber: Equatable {
  let days: Int

  /// Reads `2026-11-25`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years begin in March here, so that the day which comes and goes is the last one.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 153 + 2) / 5 + day
  }
}
