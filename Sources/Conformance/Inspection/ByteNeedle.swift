/// A sequence of bytes that is looked for in others by leaping (Horspool): the longer it is, the fewer bytes
/// are looked at.
struct ByteNeedle: Sendable {
  let bytes: [UInt8]
  /// By the byte under the needle's end: how far the needle may leap.
  private let leaps: [Int]

  init(_ bytes: [UInt8]) {
    precondition(!bytes.isEmpty, "an empty needle is everywhere")
    self.bytes = bytes
    var leaps = [Int](repeating: bytes.count, count: 256)
    for (index, byte) in bytes.dropLast().enumerated() { leaps[Int(byte)] = bytes.count - 1 - index }
    self.leaps = leaps
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  func isIn(_ text: UnsafeRawBufferPointer) -> Bool {
    let last = bytes.count - 1
    return bytes.withUnsafeBufferPointer { needle in
      leaps.withUnsafeBufferPointer { leaps in
        var end = last
        while end < text.count {
          let byte = text[end]
          if byte == needle[last], (0..<last).allSatisfy({ text[end - last + $0] == needle[$0] }) {
            return true
          }
          end += leaps[Int(byte)]
        }
        return false
      }
    }
  }
}
