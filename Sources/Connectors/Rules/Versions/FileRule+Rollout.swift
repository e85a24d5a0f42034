import Findings
import Schema

extension FileRule {
  static let rollout = FileRule(
    "metadata.rollout", .error,
    "a progressive rollout is for release candidates, and none of a major version",
    why: """
      A candidate reaches a part of the people first, which cannot be done with a version that breaks \
      something, and a release is for all at once.
      """,
    source: "metadata validator, RC suffix and rollout configuration",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 1.2.0-rc.1
        releases:
          rolloutConfiguration:
            enableProgressiveRollout: true
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerImageTag: 1.2.0
        releases:
          rolloutConfiguration:
            enableProgressiveRollout: true
      """
  ) { connector in
    guard let metadata = connector.metadata, let tag = metadata.tag, let version = SemanticVersion(tag.text)
    else {
      return []
    }
    let rollout = metadata.data["releases"]?["rolloutConfiguration"]?["enableProgressiveRollout"]
    guard let (message, remedy) = fault(version, rollout: rollout?.bool) else { return [] }
    let place =
      version.prerelease.isEmpty
      ? connector.place(ConnectorMetadata.file, rollout) : connector.facts.place(tag)
    return [FileBreach(at: place, message, remedy: remedy)]
  }

  private static func fault(_ version: SemanticVersion, rollout: Bool?) -> (String, String)? {
    if version.isReleaseCandidate, version.major > 0, version.isMajor {
      return ("a major version has no release candidates", "Write the version without its suffix.")
    }
    if version.isReleaseCandidate, rollout == nil {
      return (
        "a release candidate does not say whether it is rolled out step by step",
        "Add releases.rolloutConfiguration.enableProgressiveRollout."
      )
    }
    guard rollout == true, version.prerelease.isEmpty else { return nil }
    return ("a release cannot be rolled out step by step", "Write a version such as 2.1.0-rc.1, or false.")
  }
}
