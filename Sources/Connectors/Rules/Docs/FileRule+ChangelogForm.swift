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
    // That there is none is told with the headings.
    guard let (heading, lines) = found.first else { return [] }
    let body = lines.drop { page.text[$0].trimmed.isEmpty }
    let opening = ["<details>", "  <summary>Expand to review</summary>", ""]
    let difference = page.difference(of: Array(body), from: opening)
    guard difference != nil || !body.contains(where: { page.line($0) == "</details>" }) else { return [] }
    return [
      FileBreach(
        at: page.place(difference?.line ?? heading.line),
        "the changelog is not folded as the template has it",
        remedy:
          "Write '<details>', '  <summary>Expand to review</summary>', a blank line, the table, '</details>'."
      )
    ]
  }
}
