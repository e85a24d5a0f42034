import Findings
import Schema

extension FileRule {
  static let changelogRow = FileRule(
    "docs.changelog.missing", .error, "the changelog has a row for the current version",
    why: """
      People look there for what an upgrade brings. Airbyte's own check is content when the version is \
      part of any word, so that 0.1.10 passes for 0.1.1; here a whole cell must be the version.
      """,
    source: "connectors_qa, connectors must have a changelog entry for each version",
    passes: changelogExample(rows: ["0.10.0"]), fails: changelogExample(rows: ["0.9.0"])
  ) { connector in
    guard let version = connector.connector.version, let page = connector.docsPage else { return [] }
    let heading = page.changelogHeading
    let start = heading?.line.lowerBound ?? page.text.count
    guard !page.cells(after: start).contains(version) else { return [] }
    let isPart = page.text[start...].firstRange(of: Array(version.utf8)) != nil
    return [
      FileBreach(
        at: page.place(heading?.line),
        heading == nil ? "the docs page has no changelog" : "the changelog has no row for version \(version)",
        remedy:
          "Add a table row whose first cell is \(version)\(heading == nil ? ", below a heading Changelog" : "").",
        severity: isPart ? .warning : connector.severityOfHouseRule)
    ]
  }
}
