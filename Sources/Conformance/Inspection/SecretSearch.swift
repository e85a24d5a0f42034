import AirbyteProtocol
import Schema

/// Looks for the secrets of a configuration in what a connector prints.
///
/// A value counts when it is unlikely to stand there by chance: eight letters with a digit among them, or
/// sixteen of any kind. It is looked for in each of its ``SecretSpelling``s.
struct SecretSearch: Sendable {
  private let needles: [(path: String, needle: ByteNeedle)]

  /// So that a configuration of many secrets cannot make the search slow.
  private static let most = 256

  /// The specification says which fields are secrets; without it their names do.
  init(config: JSON?, specification: JSON?) {
    let secrets = config.map { Secrets.find(in: $0, specification: specification) } ?? []
    var seen: Set<[UInt8]> = []
    var found: [(path: String, needle: ByteNeedle, rank: Int)] = []
    for (path, value) in secrets {
      for part in Self.parts(of: value) where Self.isTelling(part) {
        for (rank, bytes) in SecretSpelling.all(of: part).enumerated() where seen.insert(bytes).inserted {
          found.append((path, ByteNeedle(bytes), rank))
        }
      }
    }
    // Where there is no room for all, the plain spellings of each go before the rare ones of any.
    if found.count > Self.most { found.sort { $0.rank < $1.rank } }
    needles = found.prefix(Self.most).map { ($0.path, $0.needle) }
  }

  var isEmpty: Bool { needles.isEmpty }

  /// The paths of the secrets that stand in a text, each once.
  func paths(in text: UnsafeRawBufferPointer) -> [String] {
    var paths: [String] = []
    for (path, needle) in needles where !paths.contains(path) && needle.isIn(text) { paths.append(path) }
    return paths
  }

  /// The text with stars for each secret, and for the beginning of one that was cut off at an ellipsis.
  func masked(_ text: String) -> String {
    needles.reduce(text) { text, entry in
      let secret = String(decoding: entry.needle.bytes, as: UTF8.self)
      let masked = text.replacing(secret, with: "****")
      guard masked.contains("…") else { return masked }
      return (1..<min(secret.count, 200)).reversed().reduce(masked) {
        $0.replacing(secret.prefix($1) + "…", with: "****…")
      }
    }
  }

  /// A key in PEM form is looked for line by line, since it is rarely printed in one piece.
  private static func parts(of value: String) -> [String] {
    guard value.contains("\n") else { return [value] }
    return [value] + value.split(separator: "\n").map(String.init).filter { $0.utf8.count >= 40 }
  }

  private static func isTelling(_ value: String) -> Bool {
    value.utf8.count >= 16
      || (value.utf8.count >= 8 && value.utf8.contains { isDigit($0) })
  }
}
