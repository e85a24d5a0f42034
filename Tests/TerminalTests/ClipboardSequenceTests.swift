import Testing

@testable import Terminal

struct ClipboardSequenceTests {
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("é🚀", "w6nwn5qA"),
    ])
  func `Text is encoded as RFC 4648 says`(text: String, encoded: String) {
    #expect(String(decoding: ClipboardSequence.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test(
    arguments: [
      ([:], "\u{1B}]52;c;Zm9v\u{7}"),
      (["TMUX": "x"], "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"),
      (["STY": "x"], "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"),
    ] as [([String: String], String)])
  func `A copy is wrapped for what stands between us and the terminal`(
    environment: [String: String], sequence: String
  ) throws {
    let bytes = try #require(ClipboardSequence.bytes(copying: "foo", environment: environment))
    #expect(String(decoding: bytes, as: UTF8.self) == sequence)
  }

  @Test func `A text that terminals would cut is not sent`() {
    #expect(ClipboardSequence.bytes(copying: String(repeating: "a", count: 60_000), environment: [:]) == nil)
  }
}
