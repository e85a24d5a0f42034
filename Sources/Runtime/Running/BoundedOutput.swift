/// What a program wrote to one stream: the beginning up to a limit, and the end.
package struct BoundedOutput: Equatable, Sendable {
  /// The first bytes; all of them unless ``isCut``.
  package private(set) var bytes: [UInt8] = []
  /// How many bytes were written, kept or not.
  package private(set) var total = 0
  private var tail: [UInt8] = []
  private let limit: Int

  /// What is kept of the end when the beginning is full.
  private static let tailLimit = 64 << 10

  package init(limit: Int = 16 << 20) { self.limit = limit }

  package init(_ text: String) {
    self.init()
    append(Array(text.utf8))
  }

  /// Whether ``bytes`` is only the beginning.
  package var isCut: Bool { total > bytes.count }

  package mutating func append(_ chunk: [UInt8]) {
    total += chunk.count
    let fitting = min(chunk.count, limit - bytes.count)
    bytes += chunk[..<fitting]
    guard fitting < chunk.count else { return }
    tail += chunk[fitting...]
    if tail.count > 2 * Self.tailLimit { tail.removeFirst(tail.count - Self.tailLimit) }
  }

  /// The last lines that hold something, oldest first; control characters are still in them.
  package func lastLines(_ count: Int) -> [String] {
    let hasGap = total > bytes.count + tail.count
    let end = (hasGap ? [] : Array(bytes.suffix(Self.tailLimit))) + tail
    let lines = String(decoding: end, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.filter { !$0.allSatisfy(\.isWhitespace) }.suffix(count).map(String.init)
  }
}
