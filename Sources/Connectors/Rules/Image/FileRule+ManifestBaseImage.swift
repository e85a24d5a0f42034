import Findings

extension FileRule {
  static let manifestBaseImage = FileRule(
    "connector.base-image.manifest", .error,
    "a manifest-only connector stands on source-declarative-manifest",
    why: """
      That image holds the program which runs manifests; in any other there is nothing to start.
      """,
    source:
      "connectors_qa, manifest-only connectors must use source-declarative-manifest as their base image",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:manifest-only]
        connectorBuildOptions:
          baseImage: docker.io/airbyte/source-declarative-manifest:7.0.0@sha256:0a
      -- manifest.yaml --
      type: DeclarativeSource
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:manifest-only]
        connectorBuildOptions:
          baseImage: docker.io/airbyte/python-connector-base:4.0.2@sha256:0a
      -- manifest.yaml --
      type: DeclarativeSource
      """
  ) { connector in
    guard connector.language == .manifestOnly, let base = connector.metadata?.baseImage,
      base.text.firstRange(of: "/source-declarative-manifest:") == nil
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(base),
        "a manifest-only connector stands on the image 'airbyte/source-declarative-manifest', not on '\(base.text)'",
        remedy: "Name that image, with tag and digest.")
    ]
  }
}
