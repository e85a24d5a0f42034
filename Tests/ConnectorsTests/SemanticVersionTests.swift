import Connectors
import Testing

struct SemanticVersionTests {
  @Test(arguments: ["0.1.0", "10.20.30", "1.2.3-rc.1", "1.2.3-0a", "1.2.3+build.5", "1.2.3-a+b"])
  func `a version is one`(_ text: String) { #expect(SemanticVersion(text) != nil) }

  @Test(arguments: [
    "", "1", "1.2", "v1.2.3", "01.2.3", "1.2.3.4", "1.2.x", "1.2.3-", "1.2.3-a..b", "dev", "1.2.3+",
  ])
  func `anything else is none`(_ text: String) { #expect(SemanticVersion(text) == nil) }

  @Test func `versions are ordered as numbers, with candidates before the release`() throws {
    let texts = ["0.9.0", "1.0.0-alpha", "1.0.0-rc.2", "1.0.0-rc.10", "1.0.0", "9.0.0", "10.0.0"]
    let versions = try texts.map { try #require(SemanticVersion($0)) }
    #expect(versions.shuffled().sorted() == versions)
    #expect(versions[2].isReleaseCandidate && versions[2].isMajor && !versions[0].isMajor)
  }
}
