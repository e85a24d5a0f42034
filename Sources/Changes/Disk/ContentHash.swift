import CSHA256

/// The SHA-256 of a file's bytes (FIPS 180-4).
///
/// Two files with the same hash are taken for the same file.
package struct ContentHash: Hashable, Sendable {
  /// Eight words, most significant first.
  package let words: SIMD8<UInt32>

  package init(words: SIMD8<UInt32>) { self.words = words }

  package init(of bytes: [UInt8]) { self.init(of: bytes, plainly: false) }

  /// - Parameters:
  ///   - bytes: The whole contents.
  ///   - plainly: Whether to pass over the processor's own instructions, for comparison.
  package init(of bytes: [UInt8], plainly: Bool) {
    let absorb = plainly ? Self.absorbPlainly : Self.absorb
    var state = Self.start
    bytes.withUnsafeBufferPointer { source in
      let end = source.count & ~63
      absorb(UnsafeBufferPointer(rebasing: source[..<end]), &state)
      Self.padding(after: source[end...], total: source.count).withUnsafeBufferPointer { absorb($0, &state) }
    }
    words = state
  }

  /// - Parameter hex: 64 hexadecimal digits; nil when it is anything else.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var words = SIMD8<UInt32>()
    for index in 0..<8 {
      let word = String(decoding: digits[index * 8..<index * 8 + 8], as: UTF8.self)
      guard word.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }), let value = UInt32(word, radix: 16) else {
        return nil
      }
      words[index] = value
    }
    self.words = words
  }

  /// 32 bytes.
  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { text in
      for index in text.indices {
        let digit = UInt8(truncatingIfNeeded: words[index / 8] >> UInt32(28 - index % 8 * 4)) & 0xF
        text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return text.count
    }
  }
}

extension ContentHash: CustomStringConvertible {
  package var description: String { hex }
}

extension ContentHash {
  private static let start = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// The last one or two blocks: the rest of the message, a one bit, zeros, the length in bits.
  private static func padding(after rest: Slice<UnsafeBufferPointer<UInt8>>, total: Int) -> [UInt8] {
    var tail = Array(rest) + [0x80]
    let length = tail.count <= 56 ? 56 : 120
    tail += repeatElement(0, count: length - tail.count)
    let bits = UInt64(total) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return tail
  }

  /// Takes whole blocks of 64 bytes into the state.
  private static func absorb(_ blocks: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>) {
    let isDone = withUnsafeMutableBytes(of: &state) { state in
      state.withMemoryRebound(to: UInt32.self) { words in
        hangar_sha256_blocks(words.baseAddress, constants, blocks.baseAddress, blocks.count / 64) == 1
      }
    }
    if !isDone { absorbPlainly(blocks, into: &state) }
  }

  private static func absorbPlainly(_ blocks: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>) {
    for start in stride(from: 0, to: blocks.count, by: 64) {
      absorbBlock(UnsafeBufferPointer(rebasing: blocks[start..<start + 64]), into: &state)
    }
  }

  private static func absorbBlock(_ block: UnsafeBufferPointer<UInt8>, into state: inout SIMD8<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      expand(block, into: schedule)
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      constants.withUnsafeBufferPointer { constants in
        for round in 0..<64 {
          let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
          let first = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ schedule[round]
          let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
          let second = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e) = (g, f, e, d &+ first)
          (d, c, b, a) = (c, b, a, first &+ second)
        }
      }
      state &+= SIMD8(a, b, c, d, e, f, g, h)
    }
  }

  private static func expand(
    _ block: UnsafeBufferPointer<UInt8>, into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let at = index * 4
      schedule[index] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
        | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let before15 = schedule[index - 15]
      let before2 = schedule[index - 2]
      let small0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >> 3)
      let small1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >> 10)
      schedule[index] = schedule[index - 16] &+ small0 &+ schedule[index - 7] &+ small1
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    (word >> bits) | (word << (32 - bits))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
