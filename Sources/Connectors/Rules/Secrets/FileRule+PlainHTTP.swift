import Findings
import Schema

extension FileRule {
  static let plainHTTP = FileRule(
    "security.http", .error, "the connector calls addresses by HTTPS",
    why: """
      Whatever is sent over HTTP, credentials above all, can be read on the way. Comments, tests, this \
      machine and the names of XML and JSON schemas do not count; nor does a line with ignore-https-check. In \
      Airbyte's repository each text counts as its check has it: pages and build files too, and nothing is \
      passed over but comments, tests, localhost and json-schema.org.
      """,
    source: "connectors_qa, connectors must use HTTPS only",
    passes: """
      -- source_pet_shop/source.py --
      url = 'https://api.pets.dev'
      local = 'http://localhost:8000'
      """,
    fails: """
      -- source_pet_shop/source.py --
      url = 'http://api.pets.dev'
      """
  ) { connector in
    guard connector.layout != .airbyte else { return refusedByAirbyte(connector) }
    return connector.sourceTexts.flatMap { file, text in
      text.ranges(of: "http://").filter { isAddress(at: $0, in: text) }.map { range in
        FileBreach(
          at: connector.place(file, range), "an address that begins with http:// stands in \(file)",
          remedy: "Write https://, or 'ignore-https-check' in a comment on the line.",
          severity: .warning)
      }
    }
  }

  private static let harmless = [
    "localhost", "127.0.0.1", "0.0.0.0", "[::1]", "host.docker.internal", "json-schema.org", "www.w3.org",
    "schemas.",
  ]

  private static func isAddress(at range: Range<Int>, in text: [UInt8]) -> Bool {
    let host = text[range.upperBound...].prefix(40)
    guard let first = host.first, first != UInt8(ascii: "\""), first != UInt8(ascii: "'"), !first.isBlank,
      !harmless.contains(where: { host.starts(with: $0.utf8) })
    else { return false }
    let line = text[text.line(around: range.lowerBound)]
    let start = line.trimmed
    let isComment =
      start.starts(with: "#".utf8) || start.starts(with: "//".utf8) || start.starts(with: "*".utf8)
    let isBehindMark = line[..<range.lowerBound].range(of: "# ") != nil
    return !isComment && !isBehindMark && line.range(of: "ignore-https-check") == nil
  }
}
