#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension [UInt8] {
  /// The lines of a text without their ends, which are LF or CRLF.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex(of: 0x0A) ?? endIndex
      let isPair = end > start && self[end - 1] == 0x0D
      ranges.append(start..<(isPair ? end - 1 : end))
      start = end + 1
    }
    return ranges
  }
}

extension ArraySlice<UInt8> {
  var trimmed: ArraySlice<UInt8> {
    let start = firstIndex { !$0.isBlank } ?? endIndex
    let end = lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return self[start..<end]
  }

  var trimmedText: String { String(decoding: trimmed, as: UTF8.self) }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  /// Where a mark of a few bytes first stands, many times as fast as the generic search.
  package func range(of mark: StaticString) -> Range<Int>? {
    let length = mark.utf8CodeUnitCount
    return withUnsafeBytes { bytes -> Range<Int>? in
      guard let base = bytes.baseAddress else { return nil }
      var offset = 0
      while offset + length <= bytes.count {
        // The C library looks at many bytes at once.
        let rest = bytes.count - length - offset + 1
        guard let found = memchr(base + offset, Int32(mark.utf8Start[0]), rest) else { return nil }
        offset = UnsafeRawPointer(found) - base
        if memcmp(found, mark.utf8Start, length) == 0 {
          return startIndex + offset..<startIndex + offset + length
        }
        offset += 1
      }
      return nil
    }
  }
}
