import Findings
import Schema

extension FileRule {
  static let cdkTag = FileRule(
    "metadata.tags.cdk", .error, "one tag names the CDK that the files use",
    why: "Airbyte's maintainers find by it which connectors a change of the CDK can break.",
    source: "connectors_qa, Python connectors must have a CDK tag in metadata",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python, cdk:python]
      -- pyproject.toml --
      [project]
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:python, cdk:low-code]
      -- pyproject.toml --
      [project]
      """
  ) { connector in
    guard let metadata = connector.metadata, connector.language == .python || connector.language == .lowCode
    else {
      return []
    }
    let tags = metadata.tags("cdk:")
    let expected = connector.cdk
    if tags.count == 1, tags[0].text == expected { return [] }
    let message =
      tags.isEmpty
      ? "no tag names the CDK"
      : tags.count > 1
        ? "the tags name more than one CDK"
        : "the tag says 'cdk:\(tags[0].text)', the files use cdk:\(expected)"
    return [
      FileBreach(
        at: connector.facts.place(tags.last), message, remedy: "Write the one tag 'cdk:\(expected)'.",
        severity: connector.severityOfHouseRule)
    ]
  }
}
