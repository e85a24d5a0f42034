import Findings
import Testing

@testable import Connectors

struct DocsRuleTests {
  private func messages(_ rule: String, _ old: String, _ new: String) throws -> [String] {
    try FileExample(DocsExample.page(replacing: old, with: new)).findings(rule).map(\.message)
  }

  @Test func `the first heading that is elsewhere is named, with what should stand there`() throws {
    #expect(
      try messages("docs.headings", "## Setup guide", "## How to")
        == ["the heading 'How to' stands where the template has 'Setup guide'"])
    #expect(
      try messages("docs.headings", "## Supported Streams\n", "")
        == ["the heading 'Changelog' stands where the template has 'Supported Streams'"])
    #expect(
      try messages("docs.headings", "## Changelog", "### Rows")
        == ["the docs page ends without the heading 'Changelog'"])
  }

  @Test(arguments: [
    ("## Set up Pet Shop", "## Step 1: Set up Pet Shop\n\n### Step 1.1: Sign in"),
    (
      "## Supported Streams",
      "## Supported Streams\n\n### Notes\n\n## Limitations & Troubleshooting\n\n### Rates"
    ),
    ("- Full Refresh", "```sh\n# a comment\n```"),
    (
      "\n### For Airbyte Cloud:",
      "\n### Airbyte's addresses\n\n## Set up the Pet Shop connector in Airbyte\n\n### For Airbyte Cloud:"
    ),
  ])
  func `steps, headings of one's own and comments in code are passed over`(
    _ old: String, _ new: String
  ) throws {
    #expect(try messages("docs.headings", old, new) == [])
    #expect(try messages("docs.section.wording", old, new) == [])
  }

  @Test func `words that differ are shown at their line`() throws {
    let example = try FileExample(
      DocsExample.page(replacing: "source connector supports", with: "source supports"))
    let found = try example.findings("docs.section.wording")
    #expect(found.count == 1)
    #expect(found.first?.message.hasPrefix("the section 'Supported sync modes' differs") == true)
    #expect(found.first?.place.span?.start.line == 30)
    #expect(
      try messages("docs.section.wording", "</HideInUI>", "")
        == ["the opening of the page differs from the template, which has '</HideInUI>' there"])
    #expect(
      try messages("docs.section.wording", "### For Airbyte Open Source:", "### At home")
        == ["the docs page has no section 'For Airbyte Open Source:'"])
  }

  @Test func `one of two sections with one title has to have the template's words`() throws {
    #expect(
      try messages(
        "docs.section.wording", "### For Airbyte Cloud:\n",
        "### For Airbyte Cloud:\n\nAsk for a key.\n\n### For Airbyte Cloud:\n") == [])
  }

  @Test func `prerequisites name the fields, and something about credentials where there are some`() throws {
    #expect(
      try messages("docs.prerequisites", "- The API key of your account", "-")
        == ["the prerequisites do not name 'API Key'"])
    let client = #"{"connectionSpecification": {"required": ["client_id"], "properties": {"client_id": {}}}}"#
    let page = DocsExample.page().replacing(
      #/\{"connectionSpecification"(.|\n)*?\}\}\}\}/#, with: client)
    #expect(try FileExample(page).findings("docs.prerequisites") == [])
    let silent = page.replacing("The API key of your account", with: "Nothing")
    #expect(
      try FileExample(silent).findings("docs.prerequisites").map(\.message)
        == ["the prerequisites do not name 'credentials'"])
  }

  @Test func `pages of other connectors are not held against the template`() throws {
    let page = DocsExample.page(replacing: "## Prerequisites", with: "## Needs")
      .replacing("sl: 300", with: "sl: 200")
    for rule in ["docs.headings", "docs.section.wording", "docs.prerequisites", "docs.changelog.form"] {
      #expect(try FileExample(page).findings(rule) == [])
    }
  }

  @Test func `a changelog that goes the wrong way is told at the row`() throws {
    let found = try FileExample(FileRule.changelogExample(rows: ["0.9.0", "0.10.0"]))
      .findings("docs.changelog.order")
    #expect(found.map(\.message) == ["the row of 0.10.0 stands below that of 0.9.0"])
    #expect(found.map(\.severity) == [.info])
  }

  @Test func `what is looked up on the network is said to be open, each with its reason`() throws {
    let found = try FileExample(
      DocsExample.page()
    ).findings { $0.severity == .notChecked }
    #expect(
      Set(found.map(\.rule)).isSuperset(of: [
        "docs.links.unasked", "metadata.version.unasked", "metadata.tag.unasked",
        "metadata.acceptance-suite",
      ]))
    #expect(found.allSatisfy { $0.remedy != nil })
  }

  /// Changes of the page, with the check of Airbyte's that fails then, by its rule here; nil where all pass.
  ///
  /// The verdicts are those of the checks themselves, run on each of the pages.
  private static let judged: [(old: String, new: String, fails: String?)] = [
    ("## Setup guide", " ## Setup guide ##", nil),
    ("## Setup guide", "    ## Setup guide", "docs.headings"),
    ("## Setup guide", "Setup guide\n-----------", nil),
    ("## Setup guide", "##Setup guide", "docs.headings"),
    ("## Setup guide", "## setup guide", "docs.headings"),
    ("## Setup guide", "## **Setup guide**", "docs.headings"),
    ("## Setup guide", "> ## Quoted\n\n## Setup guide", nil),
    ("## Setup guide", "1. x\n   ## In an item\n\n## Setup guide", nil),
    ("## Setup guide", "<!--\n## Gone\n-->\n\n## Setup guide", nil),
    ("## Setup guide", "<div>\n## Setup guide", "docs.headings"),
    ("## Setup guide", "~~~\n# a comment\n~~~\n\n## Setup guide", nil),
    ("## Setup guide", "Why\n---\n\n## Setup guide", "docs.headings"),
    ("# Pet Shop\n", "---\ntitle: x\n---\n\n# Pet Shop\n", "docs.headings"),
    ("## Set up Pet Shop", "## Step 1: Set up Pet Shop", nil),
    ("## Set up Pet Shop", "## Step 3: Set up Pet Shop", "docs.headings"),
    ("## Set up Pet Shop", "## Step 1: Set up Pet Shop\n\n### Step 1.1: Sign in", nil),
    (
      "### For Airbyte Open Source:",
      "## Step 2: Set up the Pet Shop connector in Airbyte\n\n### For Airbyte Open Source:", nil
    ),
    (
      "\n### For Airbyte Cloud:",
      "\n### Step 1.1: Sign in\n\n### For Airbyte Cloud:\n\n## Set up the Pet Shop connector in Airbyte",
      "docs.headings"
    ),
    ("## Changelog", "## Tutorials\n\n## Data type map\n\n## Changelog", "docs.headings"),
    ("## Changelog", "## Step 1: Changelog", "docs.changelog.form"),
    ("<HideInUI>\n\nThis", "<HideInUI>\n<HideInUI>\n\nThis", nil),
    ("</HideInUI>\n", "</HideInUI>\n\n# Pet Shop\n", "docs.section.wording"),
    ("</HideInUI>\n\n", "</HideInUI>\n", "docs.section.wording"),
    ("<details>\n", "Versions of the connector.\n\n<details>\n", nil),
    ("  <summary>", "<summary>", "docs.changelog.form"),
    ("review</summary>\n", "review</summary>", "docs.changelog.form"),
    ("| 0.1.0 |", "\n<div>\n\n| 0.1.0 |", "docs.changelog.form"),
    ("\n</details>", "\n```\ncode\n```\n\n</details>", "docs.changelog.form"),
  ]

  @Test(arguments: judged)
  func `a page passes where Airbyte's own checks pass it`(
    _ old: String, _ new: String, fails: String?
  ) throws {
    let rules = ["docs.headings", "docs.section.wording", "docs.changelog.form"]
    let found = try FileExample(DocsExample.page(replacing: old, with: new)).findings {
      rules.contains($0.rule) && $0.severity == .error
    }
    #expect(found.isEmpty == (fails == nil), "\(found.map(\.message))")
    #expect(fails.map { rule in found.contains { $0.rule == rule } } ?? true)
  }

  @Test func `words that come close to the template's are a warning, and others an error`() throws {
    let close = try FileExample(
      DocsExample.page(replacing: "source connector supports", with: "source supports"))
    #expect(try close.findings("docs.section.wording").map(\.severity) == [.warning])
    let other = try FileExample(
      DocsExample.page(replacing: "1. Navigate to the Airbyte Open Source dashboard.", with: "Ask somebody."))
    #expect(try other.findings("docs.section.wording").map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("## Supported sync modes", "#### Supported sync modes", Severity.error),
    ("## Supported sync modes", "### SUPPORTED SYNC MODES of it", nil),
    ("| Sync mode | Supported |", "| Mode | Supported |", .error),
    ("| Full Refresh - Append | Yes |", "", .error),
    ("# Pet Shop", "# Pet Shop\n\nNo Incremental Sync - Append + Deduped yet.", nil),
    (
      "| Incremental Sync - Append + Deduped | Yes |", "\nNo Incremental Sync - Append + Deduped yet.\n",
      .warning
    ),
  ])
  func `a destination's sync modes are looked for where the validator looks`(
    old: String, new: String, severity: Severity?
  ) throws {
    let example = FileRule.syncModes.description.passes
    #expect(example.contains(old))
    let found = try FileExample(example.replacing(old, with: new)).findings("docs.sync-modes.missing")
    #expect(found.map(\.severity) == (severity.map { [$0] } ?? []))
  }
}
