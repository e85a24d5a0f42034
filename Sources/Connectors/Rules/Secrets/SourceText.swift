import Findings

/// The texts of a connector that are searched for what should not stand in them.
extension ConnectorCase {
  private static let endings = [".py", ".yaml", ".yml", ".json", ".java", ".kt", ".toml", ".sh", ".jsonl"]
  /// A longer file is data.
  private static let longest = 1 << 20
  private static let testFolders = [
    "unit_tests/", "integration_tests/", "acceptance_tests/", "sample_files/", "fake_api/", "fake_tap/",
    "src/test", "docs/", "tests/",
  ]

  /// What the connector is made of, without its tests and their data.
  var sourceTexts: [(file: String, text: [UInt8])] {
    allTexts.filter { entry in !Self.testFolders.contains { entry.file.hasPrefix($0) } }
  }

  /// Every text that git would take, for a search after secrets; with it how a stretch of it is a place.
  var committedTexts: [(file: String, place: (Range<Int>) -> Place, text: [UInt8])] {
    let texts = files.filter(Self.isCommittedText).compactMap { file in
      text(file).flatMap { $0.count > Self.longest ? nil : $0 }.map { text in
        (file, { (range: Range<Int>) in self.place(file, range) }, text)
      }
    }
    guard layout != .standalone, let page = docsPage, page.text.count <= Self.longest else { return texts }
    return texts + [(page.place, { (range: Range<Int>) in page.place(range) }, page.text)]
  }

  private static let committedEndings =
    endings + [
      ".md", ".txt", ".rst", ".cfg", ".ini", ".properties", ".xml", ".html", ".js", ".ts", ".go", ".rb",
      ".rs", ".gradle", ".kts", ".sql", ".csv", ".ipynb", ".env",
    ]

  /// Lock files hold hashes and nothing of anybody's.
  private static func isCommittedText(_ file: String) -> Bool {
    let name = file.split(separator: "/").last ?? ""
    return name == "Dockerfile" || name == "Makefile" || committedEndings.contains { name.hasSuffix($0) }
  }

  /// What the programs and the manifest say, in lower case and with no `_` and no `-`, so that a name is found
  /// however it is written.
  func searchableWords() -> [[UInt8]] {
    sourceTexts.filter { [".py", ".yaml", ".yml"].contains(where: $0.file.hasSuffix) }.map { entry in
      entry.text.compactMap { byte in
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { return nil }
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
    }
  }

  var allTexts: [(file: String, text: [UInt8])] {
    files.compactMap { file in
      guard Self.endings.contains(where: { file.hasSuffix($0) }), let text = text(file),
        text.count <= Self.longest
      else { return nil }
      return (file, text)
    }
  }
}

extension [UInt8] {
  /// Where a mark stands, again and again.
  func ranges(of mark: StaticString) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = startIndex
    while let range = self[start...].range(of: mark) {
      found.append(range)
      start = range.upperBound
    }
    return found
  }

  /// The line around a place.
  func line(around place: Int) -> Range<Int> {
    let start = self[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(self[place...].firstIndex(of: 0x0A) ?? count)
  }
}
