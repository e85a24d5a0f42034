/// Git's binary patch: both contents as zlib streams in base 85, with the names git has for them.
enum BinaryPatch {
  static func text(before: [UInt8]?, after: [UInt8]?) -> [UInt8] {
    let index = "index \(name(before))..\(name(after))"
    let lines = [index, "GIT binary patch"] + literal(after ?? []) + [""] + literal(before ?? []) + ["", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func name(_ bytes: [UInt8]?) -> String {
    bytes.map(BlobName.of) ?? String(repeating: "0", count: 40)
  }

  private static func literal(_ bytes: [UInt8]) -> [String] {
    let stream = stored(bytes)
    let lines = stride(from: 0, to: stream.count, by: 52).map { start in
      line(stream[start..<min(start + 52, stream.count)])
    }
    return ["literal \(bytes.count)"] + lines
  }

  /// A zlib stream of stored blocks: nothing is compressed, which asks for no library.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let count = UInt16(end - start)
      stream.append(end == bytes.count ? 1 : 0)
      for word in [count, ~count] { stream += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      stream += bytes[start..<end]
      start = end
    } while start < bytes.count
    let sum = adler32(bytes)
    return stream + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  /// A letter for the count of bytes, then five digits for each four of them.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    let letter = bytes.count <= 26 ? 0x40 + bytes.count : 0x60 + bytes.count - 26
    var line = [UInt8(letter)]
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      let four = (start..<start + 4).map { $0 < bytes.endIndex ? bytes[$0] : 0 }
      var word = four.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      var five: [UInt8] = []
      for _ in 0..<5 {
        five.append(digits[Int(word % 85)])
        word /= 85
      }
      line += five.reversed()
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static let digits = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~".utf8)
}
