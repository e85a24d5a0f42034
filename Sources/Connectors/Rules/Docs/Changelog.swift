/// The table of versions at the end of a docs page.
struct Changelog {
  /// The lines of its rows that state a version, from the top.
  let rows: [(line: Range<Int>, text: String, version: SemanticVersion)]

  /// Empty where the page has no such table.
  init(of page: DocsPage) {
    guard let heading = page.changelogHeading else {
      rows = []
      return
    }
    rows = page.rows(after: heading.line.lowerBound).compactMap { line, cells in
      guard let text = cells.first, let version = SemanticVersion(text) else { return nil }
      return (line, text, version)
    }
  }
}

extension DocsPage {
  var changelogHeading: Heading? {
    headings.first { $0.title.lowercased().hasSuffix("changelog") }
  }
}
