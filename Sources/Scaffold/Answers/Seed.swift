#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a render takes from the world: made once, kept in the lock, so that rendering stays repeatable.
package struct Seed: Equatable, Sendable {
  /// The id of the connector's definition, a UUID in small letters.
  package var definitionID: String
  package var year: Int

  package init(definitionID: String, year: Int) {
    self.definitionID = definitionID
    self.year = year
  }

  /// A new id and this year.
  package static func fresh() -> Seed { Seed(definitionID: randomUUID(), year: thisYear()) }

  /// A random UUID (RFC 9562, version 4).
  private static func randomUUID() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes.enumerated().reduce(into: "") { text, byte in
      if [4, 6, 8, 10].contains(byte.offset) { text += "-" }
      text += (byte.element < 16 ? "0" : "") + String(byte.element, radix: 16)
    }
  }

  private static func thisYear() -> Int {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return Int(parts.tm_year) + 1900
  }
}
