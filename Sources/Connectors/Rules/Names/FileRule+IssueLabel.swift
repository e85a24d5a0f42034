import Findings

extension FileRule {
  static let issueLabel = FileRule(
    "connector.name.issue-label", .warning, "githubIssueLabel is the name of the folder",
    why: "Issues about the connector are gathered under this label.",
    source: "metadata.yaml, githubIssueLabel",
    passes: """
      -- metadata.yaml --
      data:
        githubIssueLabel: source-pet-shop
      """,
    fails: """
      -- metadata.yaml --
      data:
        githubIssueLabel: source-pets
      """
  ) { connector in
    guard let label = connector.metadata?.issueLabel, let name = connector.promisedName, label.text != name
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(label),
        "githubIssueLabel '\(label.text)' is not the folder's name '\(name)'",
        remedy: "Write '\(name)'.",
        fix: connector.fix("write the folder's name", "metadata.yaml", label.span?.bytes, with: name))
    ]
  }
}
