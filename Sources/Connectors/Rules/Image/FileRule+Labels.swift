import Findings
import Schema

extension FileRule {
  static let labels = FileRule(
    "image.label.missing", .error, "the image carries its name and version as labels",
    why: """
      In a repository of the first layout publishing reads both from the Dockerfile; elsewhere they may be given \
      to the build, and their absence is a warning. In Airbyte's repository of today the build sets them from \
      metadata.yaml.
      """,
    source: "manage.sh publish; the platform, which reads the labels of an image",
    passes: """
      -- Dockerfile --
      FROM alpine
      LABEL io.airbyte.name=acme/source-pet-shop
      LABEL io.airbyte.version=0.1.0
      """,
    fails: """
      -- Dockerfile --
      FROM alpine
      LABEL io.airbyte.version=0.1.0
      """
  ) { connector in
    guard connector.layout != .airbyte, let dockerfile = connector.facts.dockerfile else { return [] }
    return ["io.airbyte.name", "io.airbyte.version"].filter { dockerfile.label($0) == nil }.map { label in
      FileBreach(
        at: connector.placeOfStage, "the image has no label \(label)",
        remedy: "Add a line LABEL \(label)=… to the last stage.",
        severity: connector.layout == .classic ? .error : .warning)
    }
  }
}
