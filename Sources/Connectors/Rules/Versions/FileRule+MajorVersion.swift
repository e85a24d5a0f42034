import Findings
import Schema

extension FileRule {
  static let majorVersion = FileRule(
    "metadata.major.unexplained", .error, "a version N.0.0 says what it breaks",
    why: """
      People who upgrade to a major version are shown its entry under breakingChanges; the upload is \
      refused without it.
      """,
    source: "metadata validator, major version bump has a breaking change entry",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 2.0.0
        releases:
          breakingChanges:
            2.0.0:
              message: The users stream has another key.
              upgradeDeadline: 2026-01-31
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerImageTag: 2.0.0
      """
  ) { connector in
    guard let metadata = connector.metadata, let tag = metadata.tag, let version = SemanticVersion(tag.text),
      version.isMajor, version.prerelease.isEmpty, metadata.definitionID?.text != sharedManifestImage,
      metadata.data["releases"]?["breakingChanges"]?[tag.text] == nil
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(tag), "version \(tag.text) has no entry under releases.breakingChanges",
        remedy: "Add the entry '\(tag.text)' with message and upgradeDeadline.",
        severity: connector.severityOfHouseRule)
    ]
  }

  /// The connector that runs manifests goes with the versions of the CDK.
  private static let sharedManifestImage = "64a2f99c-542f-4af8-9a6f-355f1217b436"
}
