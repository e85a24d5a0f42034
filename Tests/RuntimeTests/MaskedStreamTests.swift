import Schema
import Testing

@testable import Runtime

struct MaskedStreamTests {
  private static let secret = "a\"b\\c/d=9x ü"

  @Test(arguments: [
    #"a"b\c/d=9x ü"#, #"a\"b\\c/d=9x ü"#, #"a\"b\\c/d=9x \u00fc"#, #"{\"k\": \"a\\\"b\\\\c/d=9x \\u00fc\"}"#,
    "k=a%22b%5Cc%2Fd%3D9x%20%C3%BC",
  ])
  func `a secret is taken out however a program writes it`(text: String) {
    var stream = MaskedStream(config: ["api_key": JSON(Self.secret)], specification: nil)
    let shown = String(decoding: stream.feed(Array("before \(text) behind\n".utf8)), as: UTF8.self)
    #expect(shown.contains("***"))
    #expect(!shown.contains("9x"))
    #expect(shown.hasPrefix("before ") && shown.hasSuffix(" behind\n"))
  }
}
