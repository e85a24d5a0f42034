import Findings
import Schema

/// The page that people who use the connector read, or its migration guide.
struct DocsPage {
  /// As the person would type it.
  let place: String
  let text: [UInt8]
  /// The headings that stand at the page's own level.
  let headings: [Heading]

  /// Nil where there is no such page.
  init?(_ path: String, of connector: ConnectorCase) {
    if let own = connector.text(path) {
      (place, text) = (connector.folder.place(path), own)
    } else if let repository = connector.repository, let shared = repository.read(path).bytes {
      (place, text) = (repository.place(path), shared)
    } else {
      return nil
    }
    headings = MarkdownOutline(text).headings
  }

  /// A line's place; of what is missing from the page, that of its title.
  func place(_ line: Range<Int>?) -> Place {
    guard let line = line ?? headings.first?.line else { return .file(place) }
    var cursor = TextCursor()
    return .file(place, cursor.span(of: line, in: text))
  }

  typealias Heading = MarkdownOutline.Heading

  /// The lines between a heading and the next one, whichever that is.
  var sections: [(heading: Heading, lines: [Range<Int>])] {
    let lines = text.lineRanges
    return headings.enumerated().map { index, heading in
      let end = index + 1 < headings.count ? headings[index + 1].line.lowerBound : text.count
      return (heading, lines.filter { $0.lowerBound > heading.end && $0.lowerBound < end })
    }
  }

  /// The rows of every table behind a place, with their cells.
  func rows(after start: Int) -> [(line: Range<Int>, cells: [String])] {
    text.lineRanges.filter { $0.lowerBound > start && text[$0].trimmed.first == UInt8(ascii: "|") }.map {
      line in
      (line, text[line].trimmed.split(separator: UInt8(ascii: "|")).map(\.trimmedText))
    }
  }

  /// The cells of every table row behind a place.
  func cells(after start: Int) -> [String] { rows(after: start).flatMap(\.cells) }
}

extension ConnectorCase {
  /// Where the page should be, as the person would type it.
  func docsPlace(_ path: String) -> String {
    layout == .standalone ? folder.place(path) : repository?.place(path) ?? folder.place(path)
  }

  /// The versions under `releases.breakingChanges`, the newest first.
  var breakingVersions: [(text: String, version: SemanticVersion)] {
    let changes = metadata?.data["releases"]?["breakingChanges"]?.members ?? []
    return changes.compactMap { key, _ in SemanticVersion(key).map { (key, $0) } }.sorted { $0.1 > $1.1 }
  }
}
