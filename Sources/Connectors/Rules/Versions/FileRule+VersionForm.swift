import Findings
import Schema

extension FileRule {
  static let versionForm = FileRule(
    "connector.version.form", .error, "the version is one of Semantic Versioning",
    why: """
      Whether an upgrade may break something is read from the version, and the registry sorts by it.
      """,
    source: "connectors_qa, connector version must follow Semantic Versioning; metadata validator",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 0.1.0
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerImageTag: v1
      """
  ) { connector in
    guard let tag = connector.metadata?.tag, SemanticVersion(tag.text) == nil else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(tag), "dockerImageTag '\(tag.text)' is no semantic version",
        remedy: "Write three numbers such as 0.1.0.")
    ]
  }
}
