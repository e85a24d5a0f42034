import Connectors
import Findings
import TestSupport
import Testing

struct SecretsCopiedTests {
  private static let secret = "k-7fe21b90c4aa"

  private func copied(_ value: String, also files: String = "") throws -> [Finding] {
    try FileExample(
      """
      -- secrets/config.json --
      {"credentials": {"api_key": "\(value)"}}
      -- integration_tests/real_config.json --
      {"api_key": "\(value)"}
      \(files)
      """
    ).findings("secrets.copied")
  }

  @Test func `a secret that stands in a test's configuration is found there`() throws {
    let found = try copied(Self.secret)
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.place.file?.hasSuffix("integration_tests/real_config.json") == true)
    #expect(found.first?.message.contains("'credentials.api_key' of secrets/config.json") == true)
  }

  @Test func `its line is never shown`() throws {
    let found = try copied(Self.secret)
    let line = Array("{\"api_key\": \"\(Self.secret)\"}".utf8)
    #expect(!found.text { _ in line }.contains(Self.secret))
  }

  @Test(arguments: ["postgres", "short-1", "averylongword"])
  func `a value that may stand there by chance is passed over`(_ value: String) throws {
    #expect(try copied(value) == [])
  }

  @Test func `what the sample configuration was made with is no secret`() throws {
    let base =
      "-- .hangar/base/integration_tests/sample_config.json.base --\n{\"api_key\": \"\(Self.secret)\"}"
    #expect(try copied(Self.secret, also: base) == [])
  }
}
