import Findings

extension FileRule {
  static let dockerfileUnwanted = FileRule(
    "connector.dockerfile.unwanted", .error,
    "Airbyte's repository takes no Dockerfile for Python and manifests",
    why: """
      The image is built from the base image that metadata.yaml names; a Dockerfile beside it would be \
      ignored and fails the check.
      """,
    source:
      "connectors_qa, Python connectors must not use a Dockerfile and must declare their base image in metadata.yaml file",
    passes: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        tags: [language:python]
      -- airbyte-integrations/connectors/source-pet-shop/pyproject.toml --
      [project]
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        tags: [language:python]
      -- airbyte-integrations/connectors/source-pet-shop/pyproject.toml --
      [project]
      -- airbyte-integrations/connectors/source-pet-shop/Dockerfile --
      FROM alpine
      """
  ) { connector in
    guard connector.layout == .airbyte, connector.metadata != nil, connector.language != .java,
      connector.language != .other, let dockerfile = connector.facts.dockerfile
    else { return [] }
    return [
      FileBreach(
        at: connector.placeOfStage,
        "Airbyte builds this connector from its base image and takes no Dockerfile"
          + (dockerfile.labels.isEmpty ? "" : "; its labels come from metadata.yaml"),
        remedy: "Delete the Dockerfile and name the base image in metadata.yaml.")
    ]
  }
}
