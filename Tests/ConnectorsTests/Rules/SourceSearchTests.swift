import Connectors
import Testing

struct SourceSearchTests {
  @Test(
    arguments: [
      ("", nil), ("htt", nil), ("http:/", nil), ("http://", 0), ("hhttp://", 1), ("a http:/ http://b", 9),
      ("http:/http://", 6),
    ] as [(String, Int?)])
  func `a mark is found at its first place`(text: String, place: Int?) {
    #expect(Array(text.utf8)[...].range(of: "http://")?.lowerBound == place)
  }

  @Test func `a slice is searched by its own places`() {
    let bytes = Array("http:// and http://".utf8)
    #expect(bytes[1...].range(of: "http://") == 12..<19)
    #expect(bytes[1..<18].range(of: "http://") == nil)
  }

  @Test(arguments: [
    ("secrets/config.json", true), ("a/secrets/b.json", true), ("key.pem", true), (".env", true),
    ("secrets/.gitignore", false), ("unit_tests/key.pem", false), ("secrets.py", false),
    ("example.env", false),
  ])
  func `files with secrets are known by their names`(path: String, isOne: Bool) {
    #expect(SecretFile.isOne(path) == isOne)
  }
}
