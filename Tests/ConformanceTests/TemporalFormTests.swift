import Testing

@testable import Conformance

struct TemporalFormTests {
  @Test(arguments: [
    ("2024-01-31", true), ("2024-02-29", true), ("2023-02-29", false), ("2024-01-31 BC", true),
    ("31-01-2024", false),
    ("2024-1-31", false), ("2024-01-31T00:00:00", false), ("", false),
  ])
  func `a date has the year first and is in the calendar`(text: String, isRight: Bool) {
    #expect(TemporalForm.date.accepts(text) == isRight)
  }

  @Test(arguments: [
    ("2024-01-31T10:00:00Z", true, true, false), ("2024-01-31 10:00:00", true, false, true),
    ("2024-01-31T10:00:00.123456789+02:00", true, true, false),
    ("2024-01-31T10:00:00+2:00", true, true, false),
    ("2024-01-31T10:00:00+0200", true, true, false), ("2024-01-31T10:00:00Z BC", true, true, false),
    ("2024-01-31T10:00:00.", false, false, false), ("2024-01-31", false, false, false),
    ("2024-01-31T25:00:00Z", false, false, false), ("2024-01-31T10:00Z", false, false, false),
  ])
  func `a timestamp may have a zone, must have one, or must not`(
    text: String, either: Bool, with: Bool, without: Bool
  ) {
    #expect(TemporalForm.dateTime.accepts(text) == either)
    #expect(TemporalForm.dateTimeWithZone.accepts(text) == with)
    #expect(TemporalForm.dateTimeWithoutZone.accepts(text) == without)
  }

  @Test(arguments: [
    ("10:00:00", true, false, true), ("10:00:00.5Z", true, true, false), ("23:59:60", true, false, true),
    ("10:00", false, false, false), ("10:00:00 BC", false, false, false),
  ])
  func `a time may have a fraction`(text: String, either: Bool, with: Bool, without: Bool) {
    #expect(TemporalForm.time.accepts(text) == either)
    #expect(TemporalForm.timeWithZone.accepts(text) == with)
    #expect(TemporalForm.timeWithoutZone.accepts(text) == without)
  }
}
