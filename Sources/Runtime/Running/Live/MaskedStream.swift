import AirbyteProtocol
import Conformance
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes a configuration's secrets out of a stream of lines while it flows.
///
/// Whole lines go through at once. A secret of eight characters or more is taken out wherever it stands; a
/// shorter one only where it is a whole JSON string, since it may be part of any other word.
struct MaskedStream: Sendable {
  private let needles: [[UInt8]]
  private var rest: [UInt8] = []

  private static let stars = Array("***".utf8)
  /// A line longer than this goes on before its end is there.
  private static let longest = 1 << 20

  /// - Parameters:
  ///   - config: What the connector was given.
  ///   - specification: Tells which fields are secrets; where it is nil their names do.
  ///   - telling: The length from which a secret is taken out wherever it stands.
  init(config: JSON?, specification: JSON?, telling: Int = 8) {
    let found = config.map { Secrets.find(in: $0, specification: specification) } ?? []
    let values = found.map(\.value).filter { !$0.isEmpty }
    let spellings = Set(values.flatMap { Self.spellings($0, telling) })
    needles = spellings.sorted { $0.count > $1.count }
  }

  /// Takes the next bytes and gives back what is safe to show.
  mutating func feed(_ bytes: [UInt8]) -> [UInt8] {
    rest += bytes
    let end = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lines = masked(Array(rest[..<end]))
    rest.removeFirst(end)
    guard rest.count > Self.longest else { return lines }
    // What may be the beginning of a secret stays.
    rest = masked(rest)
    let kept = min(rest.count, (needles.first?.count ?? 1) - 1)
    defer { rest = Array(rest.suffix(kept)) }
    return lines + rest.dropLast(kept)
  }

  /// The last line, when it has no end.
  mutating func finish() -> [UInt8] {
    defer { rest = [] }
    return masked(rest)
  }

  func masked(_ text: String) -> String { String(decoding: masked(Array(text.utf8)), as: UTF8.self) }

  private func masked(_ bytes: [UInt8]) -> [UInt8] {
    needles.reduce(bytes) { $0.replacing($1, with: Self.mask(for: $1)) }
  }

  private static func mask(for needle: [UInt8]) -> [UInt8] {
    needle.count >= 2 && needle.first == quote && needle.last == quote ? [quote] + stars + [quote] : stars
  }

  private static let quote = UInt8(ascii: "\"")

  /// In every way that programs write it, and a key of several lines line by line.
  private static func spellings(_ value: String, _ telling: Int) -> [[UInt8]] {
    guard value.utf8.count >= telling else { return [JSON(value).bytes()] }
    let lines = value.split(separator: "\n").filter { $0.utf8.count >= 40 }.map { Array($0.utf8) }
    return lines + SecretSpelling.all(of: value).filter { !$0.contains(0x0A) }
  }
}

extension [UInt8] {
  fileprivate func replacing(_ needle: [UInt8], with mask: [UInt8]) -> [UInt8] {
    guard var found = position(of: needle, from: 0) else { return self }
    var result: [UInt8] = []
    var start = 0
    while true {
      result += self[start..<found] + mask
      start = found + needle.count
      guard let next = position(of: needle, from: start) else { return result + self[start...] }
      found = next
    }
  }

  private func position(of needle: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      // Only where the first byte stands is it worth a look at the others.
      while place + needle.count <= bytes.count,
        let hit = memchr(base + place, Int32(needle[0]), bytes.count - needle.count + 1 - place)
      {
        place = UnsafeRawPointer(hit) - base
        if memcmp(hit, needle, needle.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
