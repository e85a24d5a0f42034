/// Looks for addresses that begin with http:// as Airbyte's own check does, which knows nothing of what they are for.
struct PlainHTTPSearch {
  private static let folders: Set<Substring> = [
    ".venv", "tests", "unit_tests", "integration_tests", "build", "source-file", ".pytest_cache",
    "acceptance_tests_logs", ".hypothesis", ".ruff_cache",
  ]
  private static let endings = [
    "Test.java", ".jar", ".pyc", ".gz", ".svg", "/expected_records.jsonl", "/expected_records.json",
  ]
  private static let comments = [".py": "#", ".yml": "#", ".yaml": "#", ".java": "//", ".md": "<!--"]
  private static let harmless = ["http://json-schema.org", "http://localhost"]

  static func isSearched(_ file: String) -> Bool {
    !file.split(separator: "/").contains { folders.contains($0) }
      && !endings.contains { "/\(file)".hasSuffix($0) }
  }

  /// The lines that are refused; none in what is no text.
  static func lines(of text: [UInt8], in file: String) -> [Range<Int>] {
    // Most files have none, and are not looked at line by line.
    guard text[...].range(of: "://") != nil, String(validating: text, as: UTF8.self) != nil else { return [] }
    let comment = comments.first { file.hasSuffix($0.key) }?.value
    return text.lineRanges.filter { isRefused(text[$0], comment) }
  }

  /// The first `http://` of a line that is refused, however its letters are written.
  static func mark(in line: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let mark = Array("http://".utf8)
    let start = line.first { start in
      mark.indices.allSatisfy { start + $0 < line.upperBound && text[start + $0] | 0x20 == mark[$0] | 0x20 }
    }
    return start.map { $0..<$0 + mark.count } ?? line
  }

  private static func isRefused(_ line: ArraySlice<UInt8>, _ comment: String?) -> Bool {
    guard line.range(of: "://") != nil else { return false }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if let comment, text.drop(while: \.isWhitespace).hasPrefix(comment) { return false }
    guard !text.contains("# ignore-https-check") else { return false }
    return harmless.reduce(text) { $0.replacing($1, with: "") }.contains("http://")
  }
}

extension FileRule {
  /// What the official check refuses, a file at a time.
  static func refusedByAirbyte(_ connector: ConnectorCase) -> [FileBreach] {
    connector.files.filter(PlainHTTPSearch.isSearched).compactMap { file in
      guard let text = connector.text(file) else { return nil }
      let lines = PlainHTTPSearch.lines(of: text, in: file)
      guard let first = lines.first else { return nil }
      let more = lines.count == 1 ? "" : ", on \(lines.count) lines"
      return FileBreach(
        at: connector.place(file, PlainHTTPSearch.mark(in: first, of: text)),
        "an address that begins with http:// stands in \(file)\(more)",
        remedy: "Write https://, or '# ignore-https-check' on the line.")
    }
  }
}
