/// Gathers a bracketed paste up to its end mark.
///
/// A paste over `limit` is handed on in parts, so that memory stays bounded and nothing is lost.
struct PasteCollector: Equatable, Sendable {
  static let limit = 1 << 20
  private static let endMark = Array("\u{1B}[201~".utf8)

  enum Progress {
    case more
    case part(String)
    case end(String)
  }

  private var bytes: [UInt8] = []
  /// How much of the end mark the last bytes are.
  private var matched = 0

  mutating func add(_ byte: UInt8) -> Progress {
    let part = isFull(before: byte) ? take() : nil
    bytes.append(byte)
    matched = byte == Self.endMark[matched] ? matched + 1 : byte == Byte.escape ? 1 : 0
    if matched == Self.endMark.count {
      bytes.removeLast(matched)
      return .end(take())
    }
    return part.map { .part($0) } ?? .more
  }

  /// Whether the bytes so far can go: not within a character, a line end or the end mark.
  private func isFull(before byte: UInt8) -> Bool {
    guard bytes.count >= Self.limit, byte & 0xC0 != 0x80, byte != Self.endMark[matched] || matched == 0
    else { return false }
    return bytes.last != Byte.carriageReturn || byte != Byte.lineFeed
  }

  /// Terminals send line ends as carriage returns.
  private mutating func take() -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == Byte.lineFeed, index > 0, bytes[index - 1] == Byte.carriageReturn { continue }
      text.append(byte == Byte.carriageReturn ? Byte.lineFeed : byte)
    }
    bytes = []
    return String(decoding: text, as: UTF8.self)
  }
}
