import Testing

@testable import Conformance

struct PlainFormTests {
  @Test(arguments: ["2024-01-28", "1999-12-09", "0000-10-10", "2024-02-19"])
  func `a date that is taken at a glance is one that the exact form takes, whatever byte is another`(
    text: String
  ) {
    var taken = 0
    for bytes in variants(of: text) {
      let isTaken = isDate(bytes)
      if isTaken { taken += 1 }
      #expect(
        !isTaken || TemporalForm.date.accepts(String(decoding: bytes[..<10], as: UTF8.self)), "\(bytes)")
    }
    #expect(taken > 40)
  }

  @Test(arguments: [
    "2024-01-28T10:00:00Z", "1999-12-09T23:59:59Z", "0000-10-10T00:00:00Z", "2024-02-19T09:08:07Z",
  ])
  func `a time that is taken at a glance is one that the exact form takes, whatever byte is another`(
    text: String
  ) {
    var taken = 0
    for bytes in variants(of: text) {
      let isTaken = isTimestamp(bytes)
      if isTaken { taken += 1 }
      let isRight = TemporalForm.dateTimeWithZone.accepts(String(decoding: bytes[..<20], as: UTF8.self))
      #expect(!isTaken || isRight, "\(bytes)")
    }
    #expect(taken > 80)
  }

  @Test(arguments: ["0", "7", "12", "1234567", "12345678", "00000001", "99999999"])
  func `digits are read as the number that they are`(text: String) {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0x2C, count: 8)
    #expect(value(ofDigits: bytes, text.utf8.count) == UInt64(text))
    for index in text.utf8.indices {
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      for other in UInt8.min...UInt8.max where !isDigit(other) {
        var broken = bytes
        broken[offset] = other
        #expect(value(ofDigits: broken, text.utf8.count) == nil)
      }
    }
  }

  /// The text with each of its bytes replaced by every other, with room behind to read eight more.
  private func variants(of text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
    return text.utf8.indices.flatMap { index in
      let offset = text.utf8.distance(from: text.startIndex, to: index)
      return (UInt8.min...UInt8.max).map { other in
        var copy = bytes
        copy[offset] = other
        return copy
      }
    }
  }
}
