import Findings

extension FileRule {
  static let changelogForm = FileRule(
    "docs.changelog.form", .error, "the changelog of a certified source is folded as the template has it",
    why: """
      It grows by a row with each version, so the page shows it only when asked. The official check asks it \
      of Python sources whose ab_internal.sl is 300, to the letter, the two blanks before summary included.
      """,
    source: "connectors_qa, 'Changelog' section of the documentation follows our guidelines",
    passes: DocsExample.page(),
    fails: DocsExample.page(replacing: "<details>\n", with: "")
  ) { connector in
    guard let page = connector.templatedDocs?.page else { return [] }
    let found = page.sections.filter { $0.heading.title == "Changelog" }
    guard found.count < 2 else {
      return [
        FileBreach(
          at: page.place(found[1].heading.line), "the docs page has a second section 'Changelog'",
          remedy: "Put the rows of both into one table.")
      ]
    }
    guard let (heading, lines) = found.first else { return numbered("Changelog", page) }
    guard !isFolded(lines, page) else { return [] }
    return [
      FileBreach(
        at: page.place(heading.line), "the changelog is not folded as the template has it",
        remedy:
          "Write '<details>', '  <summary>Expand to review</summary>', a blank line, the table, a blank line, '</details>'."
      )
    ]
  }

  /// The table stands between two blocks of HTML, with no other and no code between.
  private static func isFolded(_ lines: [Range<Int>], _ page: DocsPage) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let blocks = MarkdownOutline(Array(page.text[first.lowerBound..<last.upperBound])).verbatims.map {
      block in
      block.map { page.line($0.lowerBound + first.lowerBound..<$0.upperBound + first.lowerBound) }
    }
    return blocks.first == ["<details>", "  <summary>Expand to review</summary>"]
      && blocks.dropFirst().first?.first?.hasPrefix("</details>") == true
  }

  /// The check of the headings takes the number of a step off, those of the sections do not; that there is no such
  /// heading at all is told with the headings.
  static func numbered(_ title: String, _ page: DocsPage) -> [FileBreach] {
    page.headings.filter { $0.title.withoutStep == title }.map {
      FileBreach(
        at: page.place($0.line), "the heading '\($0.title)' is numbered", remedy: "Write '\(title)'.")
    }
  }
}
