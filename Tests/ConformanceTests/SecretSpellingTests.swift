import AirbyteProtocol
import Findings
import Schema
import Testing

@testable import Conformance

struct SecretSpellingTests {
  private static let secret = "a\"b\\c/d=9x ü😀"

  /// Each as Python prints it: json.dumps, repr, urllib.parse.quote and what they make of one another.
  @Test(arguments: [
    #"a\"b\\c/d=9x ü😀"#, #"a\"b\\c/d=9x \u00fc\ud83d\ude00"#,
    #"{\"k\": \"a\\\"b\\\\c/d=9x ü😀\"}"#, #"{\"k\": \"a\\\"b\\\\c/d=9x \\u00fc\\ud83d\\ude00\"}"#,
    #"{'k': 'a\"b\\\\c/d=9x \u00fc\ud83d\ude00'}"#, #"{'k': 'a\"b\\\\c/d=9x ü😀'}"#,
    "?k=a%22b%5Cc%2Fd%3D9x%20%C3%BC%F0%9F%98%80&x", "?k=a%22b%5cc%2fd%3d9x%20%c3%bc%f0%9f%98%80",
    "/a%22b%5Cc/d%3D9x%20%C3%BC%F0%9F%98%80/", #"a\"b\\c\/d=9x ü😀"#, #"a\u0022b\\c/d=9x ü😀"#,
    #"a\"b\\c\/d=9x \u00fc\ud83d\ude00"#,
    #"a\"b\\c/d=9x \u00FC\uD83D\uDE00"#, #"a\"b\\c/d\u003d9x ü😀"#, #"{\"k\": \"a\\\"b\\\\c\\/d=9x ü😀\"}"#,
  ])
  func `a secret is found however a program writes it`(text: String) throws {
    let report = try inspect(text)
    #expect(report.findings.map(\.rule) == ["MS-17"])
  }

  @Test func `what only resembles a secret is none`() throws {
    #expect(try inspect("?k=a%22b%5Cc%2Fd%3D8x%20%C3%BC").findings == [])
  }

  @Test func `a value that every program writes alike is looked for once`() {
    #expect(SecretSpelling.all(of: "sk-0123456789abcdef").count == 1)
  }

  private func inspect(_ message: String) throws -> InspectionReport {
    let config: JSON = ["api_key": JSON(Self.secret)]
    var inspector = MessageInspector(InspectionContext(config: config))
    let line = #"{"type":"LOG","log":{"level":"INFO","message":"\#(message)"}}"# + "\n"
    _ = inspector.feed(Array(line.utf8))
    return inspector.finish()
  }
}
