import Changes
import Testing

struct ContentHashTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `gives the published digest, with the processor's instructions and without`(
    text: String, digest: String
  ) {
    #expect(ContentHash(of: Array(text.utf8)).hex == digest)
    #expect(ContentHash(of: Array(text.utf8), plainly: true).hex == digest)
  }

  @Test func `gives the published digest of a million letters`() {
    let hash = ContentHash(of: Array(repeating: 0x61, count: 1_000_000))
    #expect(hash.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [false, true])
  func `every length around the ends of blocks gives the digest that sha256sum gives`(plainly: Bool) {
    let digests = (0...130).map { length in
      ContentHash(of: (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }, plainly: plainly)
    }
    #expect(digests.allSatisfy { ContentHash(hex: $0.hex) == $0 })
    let all = ContentHash(of: Array(digests.map(\.hex).joined().utf8))
    #expect(all.hex == "4ad22db988d8790224efc297415a504b1d694ee67698ff660768e25607566630")
  }

  @Test(arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "+1234567", count: 8)])
  func `a text that is not 64 hexadecimal digits is no hash`(text: String) {
    #expect(ContentHash(hex: text) == nil)
  }
}
