import Findings
import Schema

extension FileRule {
  static let baseImageMissing = FileRule(
    "connector.base-image.missing", .error, "metadata.yaml names the base image",
    why: """
      The image of a Python or manifest-only connector is built on it; without it Airbyte's build has \
      nothing to start from.
      """,
    source:
      "connectors_qa, Python connectors must not use a Dockerfile and must declare their base image in metadata.yaml file",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python]
        connectorBuildOptions:
          baseImage: docker.io/airbyte/python-connector-base:4.0.2@sha256:0a
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:python]
      """
  ) { connector in
    guard let metadata = connector.metadata, metadata.baseImage == nil,
      [.python, .lowCode, .manifestOnly].contains(connector.language)
    else { return [] }
    let hasOwn = connector.layout != .airbyte && connector.facts.dockerfile != nil
    return [
      FileBreach(
        at: connector.place(
          ConnectorMetadata.file, nil, pointer: JSONPointer(["data", "connectorBuildOptions"])),
        "metadata.yaml names no base image",
        remedy: "Add connectorBuildOptions.baseImage, with tag and digest.",
        severity: hasOwn ? .info : connector.severityOfHouseRule)
    ]
  }
}
