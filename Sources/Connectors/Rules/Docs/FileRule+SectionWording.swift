import Findings

extension FileRule {
  static let sectionWording = FileRule(
    "docs.section.wording", .error,
    "the fixed sections of a certified source's docs page have the template's words",
    why: """
      The opening, the steps for Airbyte Cloud and Open Source, the list of sync modes and the tutorials \
      begin alike on every page, and some are hidden where the page is shown beside the form. The official \
      check compares the opening to the letter, blank lines too, for Python sources whose ab_internal.sl is \
      300; of the other sections it once did, and today it is content with words that come close.
      """,
    source: "connectors_qa, section of the documentation follows our guidelines",
    passes: DocsExample.page(),
    fails: DocsExample.page(replacing: "click + New source", with: "add a source")
  ) { connector in
    guard let (template, page) = connector.templatedDocs else { return [] }
    let sections = page.sections
    return introduction(sections, template, page)
      + template.sections.flatMap { wanted -> [FileBreach] in
        let found = sections.filter { $0.heading.title == wanted.title }
        guard !found.isEmpty else {
          return wanted.isRequired ? [absent(wanted, page)] : numbered(wanted.title, page)
        }
        let differences = found.compactMap { page.difference(of: $0.lines, from: wanted.lines) }
        // One of the sections of this name is enough.
        guard differences.count == found.count, let first = differences.first else { return [] }
        let isClose = found.contains { page.comesClose($0.lines, to: wanted.lines) }
        return [
          breach(
            "the section '\(wanted.title)'", first, at: found[0].heading, page,
            severity: isClose ? .warning : nil)
        ]
      }
  }

  private static func introduction(
    _ sections: [(heading: DocsPage.Heading, lines: [Range<Int>])], _ template: DocsTemplate, _ page: DocsPage
  ) -> [FileBreach] {
    let named = sections.filter { $0.heading.title == template.name }
    guard let section = named.first else { return numbered(template.name, page) }
    guard named.count == 1 else {
      return [
        FileBreach(
          at: page.place(named[1].heading.line), "a second heading is called '\(template.name)'",
          remedy: "Give it another name.")
      ]
    }
    let wanted = template.introduction
    // What stands above it does not count, so that its first blank line is the end of any line.
    let starts = section.lines.indices.dropFirst()
    let differences = starts.map {
      page.difference(of: Array(section.lines[$0...]), from: wanted.dropFirst())
    }
    guard differences.allSatisfy({ $0 != nil }) else { return [] }
    // The try that came furthest is the one that was meant.
    let best = differences.compactMap { $0 }.max { $0.count < $1.count }
    let none = DocsPage.Difference(count: 0, wanted: wanted[1], line: nil)
    return [breach("the opening of the page", best ?? none, at: section.heading, page)]
  }

  private static func absent(_ section: DocsTemplate.Section, _ page: DocsPage) -> FileBreach {
    FileBreach(
      at: page.place(nil), "the docs page has no section '\(section.title)'",
      remedy: "Add it with the line '\(section.lines[1])'.")
  }

  private static func breach(
    _ what: String, _ difference: DocsPage.Difference, at heading: DocsPage.Heading, _ page: DocsPage,
    severity: Severity? = nil
  ) -> FileBreach {
    let wanted = difference.wanted.isEmpty ? "a blank line" : "'\(difference.wanted)'"
    return FileBreach(
      at: page.place(difference.line ?? heading.line),
      "\(what) differs from the template, which has \(wanted) there",
      remedy: "Write the template's words, to the letter.", severity: severity)
  }
}

extension DocsPage {
  /// Where a text stops being what a template has.
  struct Difference {
    /// How many lines were right.
    let count: Int
    let wanted: String
    /// Nil where the text ends.
    let line: Range<Int>?
  }

  /// A line as text.
  func line(_ line: Range<Int>) -> String { String(decoding: text[line], as: UTF8.self) }

  /// Whether six words in ten of a text are among as many lines.
  func comesClose(_ lines: [Range<Int>], to wanted: [String]) -> Bool {
    let words = wanted.flatMap { $0.split(separator: " ") }
    let written = Set(
      lines.prefix(wanted.count + 2).map(line).joined(separator: " ").split(separator: " ").map(String.init))
    return words.count { written.contains(String($0)) } * 10 >= words.count * 6
  }

  /// Nil where the lines begin as they should.
  func difference(of lines: [Range<Int>], from wanted: some Sequence<String>) -> Difference? {
    for (index, want) in wanted.enumerated() {
      guard index < lines.count else { return Difference(count: index, wanted: want, line: nil) }
      let line = line(lines[index])
      let isSame = line == want || (want.contains("(LINK)") && line.withoutAddresses == want)
      guard isSame else { return Difference(count: index, wanted: want, line: lines[index]) }
    }
    return nil
  }
}

extension String {
  /// Every address, up to a blank or a closing bracket, as `LINK`.
  fileprivate var withoutAddresses: String {
    var (result, rest) = ("", self[...])
    while let scheme = rest.firstRange(of: "http"),
      rest[scheme.upperBound...].hasPrefix("://") || rest[scheme.upperBound...].hasPrefix("s://")
    {
      result += rest[..<scheme.lowerBound] + "LINK"
      rest = rest[scheme.lowerBound...].drop { $0 != " " && $0 != ")" }
    }
    return result + rest
  }
}
