import Findings
import Schema

extension FileRule {
  static let baseImageForm = FileRule(
    "connector.base-image.form", .warning, "the base image is pinned by tag and digest",
    why: """
      A tag can be moved to another image after the connector was tested on it; the upload takes no \
      image without a digest.
      """,
    source: "metadata validator, base image has the form image:tag@sha256:digest",
    passes: """
      -- metadata.yaml --
      data:
        connectorBuildOptions:
          baseImage: docker.io/airbyte/python-connector-base:4.0.2@sha256:0a
      """,
    fails: """
      -- metadata.yaml --
      data:
        connectorBuildOptions:
          baseImage: docker.io/airbyte/python-connector-base:4.0.2
      """
  ) { connector in
    guard let image = connector.metadata?.baseImage else { return [] }
    let parts = image.text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count != 3 || !parts[1].hasSuffix("@sha256") else { return [] }
    return [
      FileBreach(
        at: connector.facts.place(image), "the base image '\(image.text)' is not pinned by tag and digest",
        remedy: "Write it as image:tag@sha256:digest.")
    ]
  }
}
