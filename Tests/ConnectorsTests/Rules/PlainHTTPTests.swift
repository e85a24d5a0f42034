import Connectors
import Findings
import Testing

struct PlainHTTPTests {
  /// Whether Airbyte's check, run on the file, refuses it.
  private static let judged: [(file: String, text: String, isRefused: Bool)] = [
    ("README.md", "see http://x.y", true), ("NOTES.md", "  <!-- http://x.y -->", false),
    ("source_a/a.py", "a = 'http://127.0.0.1'", true), ("source_a/a.py", "  # http://x", false),
    ("source_a/a.py", "x = 1  # http://x", true),
    ("source_a/a.py", "x = 'http://x'  # ignore-https-check", false),
    ("source_a/a.py", "x = 'HTTP://localhost:1'", false), ("source_a/a.py", "x = 'HTTP://X'", true),
    ("source_a/a.py", "x.startswith('http://')", true), ("unit_tests/a.py", "http://x", false),
    ("tests/x/a.py", "http://x", false), ("src/main/A.java", "   // http://x", false),
    ("src/main/A.java", " * http://x", true), ("src/main/ATest.java", "http://x", false),
    ("icon.svg", "http://www.w3.org", false), ("build.gradle", "http://www.w3.org", true),
    ("spec.json", "{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}", false),
    ("docs/a.txt", "http://x", true), ("expected_records.jsonl", "http://x", false),
  ]

  private static func example(_ file: String, _ text: String) throws -> FileExample {
    let home = "airbyte-integrations/connectors/source-a"
    return try FileExample("-- \(home)/metadata.yaml --\ndata: {}\n-- \(home)/\(file) --\n\(text)\n")
  }

  @Test(arguments: judged)
  func `in Airbyte's repository what its check refuses is refused`(
    file: String, text: String, isRefused: Bool
  ) throws {
    let found = try Self.example(file, text).findings("security.http")
    #expect(found.isEmpty == !isRefused)
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func `elsewhere it is a warning, and of the connector's own code alone`() throws {
    let files =
      "-- README.md --\nhttp://x\n-- source_pet_shop/a.py --\na = 'http://x'\nb = 'http://127.0.0.1'\n"
    #expect(try FileExample(files).findings("security.http").map(\.severity) == [.warning])
  }

  @Test func `the lines of a file are counted, and the first is shown`() throws {
    let found = try Self.example("a.txt", "\nhttp://x\n\nhttp://y").findings("security.http")
    #expect(found.map(\.message) == ["an address that begins with http:// stands in a.txt, on 2 lines"])
    #expect(found.first?.place.span?.start.line == 2)
    #expect(found.first?.place.span.map { $0.end.offset - $0.start.offset } == 7)
  }
}
