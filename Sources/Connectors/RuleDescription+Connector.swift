package import Findings

extension RuleDescription {
  /// What the files of a connector must agree on.
  package static let connectorRules: [RuleDescription] = [
    rule(
      "connector.metadata.missing", .error, "metadata.yaml names what a platform must know",
      "The registry refuses a connector without.",
      passes: "dockerImageTag: 0.1.0", fails: "metadata.yaml without dockerImageTag"),
    rule(
      "connector.name.folder", .error, "the image is named after the folder",
      "Airbyte's tools look for one by the other.",
      passes: "source-pets/ with dockerRepository: acme/source-pets",
      fails: "source-pets/ with dockerRepository: acme/source-pet"),
    rule(
      "connector.name.label", .error, "the image's label says the name of metadata.yaml",
      "A platform reads the label of the image that it runs.",
      passes: "LABEL io.airbyte.name=acme/source-pets", fails: "LABEL io.airbyte.name=acme/source-pet"),
    rule(
      "connector.name.package", .warning, "the package is called as the folder",
      "The entry point of the image has its name.",
      passes: #"name = "source-pets""#, fails: #"name = "pets""#),
    rule(
      "connector.name.issue-label", .warning, "the label of issues is the folder's name",
      "Issues are found by it.",
      passes: "githubIssueLabel: source-pets", fails: "githubIssueLabel: pets"),
    rule(
      "connector.version.missing", .error, "a file states the version",
      "Nothing can be released without.",
      passes: "dockerImageTag: 0.1.0", fails: "metadata.yaml without dockerImageTag"),
    rule(
      "connector.version.differs", .error, "all files state one version",
      "The image would be published under one and say another.",
      passes: #"dockerImageTag: 0.1.0 and version = "0.1.0""#,
      fails: #"dockerImageTag: 0.2.0 and version = "0.1.0""#),
    rule(
      "connector.language.missing", .warning, "a tag names the language",
      "Airbyte's tools choose how to build by it.",
      passes: "tags: [language:python]", fails: "tags: []"),
    rule(
      "connector.language.twice", .error, "the tags name one language",
      "Airbyte's tools choose how to build by it.",
      passes: "tags: [language:python]", fails: "tags: [language:python, language:java]"),
    rule(
      "connector.language.differs", .error, "the tag names the language of the files",
      "Airbyte's tools would build with the wrong one.",
      passes: "tags: [language:python] with pyproject.toml",
      fails: "tags: [language:java] with pyproject.toml"),
    rule(
      "connector.kind.unknown", .error, "connectorType is source or destination",
      "There is no third kind.",
      passes: "connectorType: source", fails: "connectorType: tap"),
    rule(
      "connector.kind.differs", .error, "connectorType is what the folder's name says",
      "One of the two is a mistake.",
      passes: "source-pets/ with connectorType: source", fails: "source-pets/ with connectorType: destination"
    ),
    rule(
      "connector.definition-id.form", .error, "the definition id is a UUID in lower case",
      "The registry compares it as text.",
      passes: "definitionId: 7cf88806-25f5-4e1a-b422-b2fa9e1b0090", fails: "definitionId: 7CF88806"),
    rule(
      "connector.license.differs", .error, "all files state one license",
      "Whoever uses it must know which holds.",
      passes: #"license: MIT and license = "MIT""#, fails: #"license: MIT and license = "ELv2""#),
    rule(
      "connector.base-image.manifest", .error, "a manifest-only connector stands on the manifest's image",
      "Another image has nothing that runs a manifest.",
      passes: "baseImage: docker.io/airbyte/source-declarative-manifest:7@sha256:…",
      fails: "baseImage: docker.io/airbyte/python-connector-base:4@sha256:…"),
    rule(
      "connector.dockerfile.unwanted", .error, "in Airbyte's repository a Python connector has no Dockerfile",
      "The build takes the base image of metadata.yaml and passes the file over.",
      passes: "connectorBuildOptions with a baseImage", fails: "a Dockerfile beside it"),
    rule(
      "connector.file.unreadable", .notChecked, "the files of a connector can be read",
      "What stands in them was not checked.",
      passes: "a file of text", fails: "a folder called metadata.yaml"),
    rule(
      "spec.connection-specification.missing", .error,
      "a specification has an object connectionSpecification",
      "The platform makes its form of it.",
      passes: #"{"connectionSpecification": {"type": "object"}}"#, fails: #"{"properties": {}}"#),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, _ title: String, _ why: String, passes: String, fails: String
  ) -> RuleDescription {
    RuleDescription(
      id, severity, title, why: why, source: "metadata.yaml's schema and Airbyte's QA checks", passes: passes,
      fails: fails)
  }
}
