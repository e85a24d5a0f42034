/// Whether twenty bytes are `2024-01-28T10:00:00Z` with a day that every month has.
///
/// Other ways to write a time, and other days, are for `TemporalForm` to judge.
@inline(__always)
func isTimestamp(_ text: Bytes) -> Bool {
  let middle = load8(text + 8) ^ 0x3030_3A30_3054_3030  // "00T00:00"
  let rest = load4(text + 16) ^ 0x5A30_303A  // ":00Z"
  // Signs must be met exactly, digits be at most 9.
  guard (middle | (middle &+ 0x7676_7F76_767F_7676)) & 0x8080_8080_8080_8080 == 0,
    (rest | (rest &+ 0x7F76_767F)) & 0x8080_8080 == 0
  else { return false }
  let hour = tens(middle, 3), minute = tens(middle, 6), second = tens(UInt64(rest), 1)
  return isYearMonthDay(text, day: tens(middle, 0)) && hour < 24 && minute < 60 && second < 60
}

/// Whether ten bytes are `2024-01-28` with a day that every month has.
@inline(__always)
func isDate(_ text: Bytes) -> Bool {
  let (first, second) = (text[8] ^ Ascii.zero, text[9] ^ Ascii.zero)
  return first <= 9 && second <= 9 && isYearMonthDay(text, day: UInt64(first) &* 10 &+ UInt64(second))
}

@inline(__always)
private func isYearMonthDay(_ text: Bytes, day: UInt64) -> Bool {
  let date = load8(text) ^ 0x2D30_302D_3030_3030  // "0000-00-"
  guard (date | (date &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 == 0 else { return false }
  return tens(date, 5) &- 1 < 12 && day &- 1 < 28
}

/// The number of two digits that stands at a byte of a word.
@inline(__always)
private func tens(_ word: UInt64, _ byte: Int) -> UInt64 {
  let pair = word &>> UInt64(byte &* 8)
  return (pair & 0xFF) &* 10 &+ (pair &>> 8 & 0xFF)
}
