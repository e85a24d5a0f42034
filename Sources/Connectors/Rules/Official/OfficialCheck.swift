/// A check that Airbyte's own tools make of a connector's files, and the rules that answer it here.
package struct OfficialCheck: Sendable {
  /// The program that makes it.
  package let tool: Tool
  /// As the tool calls it.
  package let name: String
  /// Ids of rules; those of which the answer is always "not checked" are among them.
  package let rules: [String]
  /// What Hangar does otherwise, or what stays open and why; empty where it judges alike.
  package let note: String

  package enum Tool: String, CaseIterable, Sendable {
    case qualityChecks = "connectors_qa"
    case preUpload = "Metadata validators before the upload"
    case postUpload = "Metadata validators after the upload"
  }

  private init(_ tool: Tool, _ name: String, _ rules: [String], _ note: String = "") {
    self.tool = tool
    self.name = name
    self.rules = rules
    self.note = note
  }

  package static let all = qualityChecks + preUpload + postUpload

  private static func check(_ name: String, _ rules: String..., note: String = "") -> OfficialCheck {
    OfficialCheck(.qualityChecks, name, rules, note)
  }

  private static let wordsComeClose =
    "Words that come close are a warning; the official check is content with them."

  private static let qualityChecks = [
    check(
      "Breaking changes must be accompanied by a migration guide", "docs.migration.missing",
      note:
        "Versions are compared as versions; the official check compares letters and wants 9.0.0 above 10.0.0."
    ),
    check("Connectors must have user facing documentation", "docs.page.missing"),
    check(
      "Links used in connector documentation are valid", "docs.links.unasked",
      note: "Needs the network; never checked here."),
    check(
      "Connectors documentation headers structure, naming and order follow our guidelines", "docs.headings"),
    check(
      "Prerequisites section of the documentation describes all required fields from specification",
      "docs.prerequisites",
      note: "A required field without a title breaks the official check; here its name counts."),
    check("Main Source Section of the documentation follows our guidelines", "docs.section.wording"),
    check(
      "'For Airbyte Cloud:' section of the documentation follows our guidelines", "docs.section.wording",
      note: wordsComeClose),
    check(
      "'For Airbyte Open Source:' section of the documentation follows our guidelines",
      "docs.section.wording", note: wordsComeClose
    ),
    check(
      "'Supported sync modes' section of the documentation follows our guidelines", "docs.section.wording",
      note: wordsComeClose),
    check(
      "'Tutorials' section of the documentation follows our guidelines", "docs.section.wording",
      note: wordsComeClose),
    check("'Changelog' section of the documentation follows our guidelines", "docs.changelog.form"),
    check(
      "Connectors must have a changelog entry for each version", "docs.changelog.missing",
      note: "A whole cell must be the version; the official check is content with 0.1.10 for 0.1.1."),
    check(
      "Connectors must have valid metadata.yaml file", "connector.metadata.missing", "metadata.schema",
      note: "The validators below are part of it."),
    check(
      "Connector must have a language tag in metadata", "connector.language.missing",
      "connector.language.twice", "connector.language.differs",
      note:
        "The official check knows two languages and is switched off; here all have to agree with the files."),
    check("Python connectors must have a CDK tag in metadata", "metadata.tags.cdk"),
    check(
      "Breaking change deadline should be a week in the future", "metadata.deadline.near",
      note: "Whether the version is released already is not known offline, so it is a warning."),
    check(
      "Certified source connector must have a value filled out for maxSecondsBetweenMessages in metadata",
      "metadata.message-gap.missing"),
    check("Connectors must use Poetry for dependency management", "package.poetry"),
    check("Connectors must be licensed under MIT or Elv2", "connector.license.unknown"),
    check(
      "Connector license in metadata.yaml and pyproject.toml file must match", "connector.license.differs",
      "package.poetry"),
    check("Connector version must follow Semantic Versioning", "connector.version.form"),
    check(
      "Connector version in metadata.yaml and pyproject.toml file must match", "connector.version.differs",
      "package.poetry"),
    check("Python connectors must have PyPi publishing declared", "metadata.pypi.undeclared"),
    check(
      "Manifest-only connectors must use source-declarative-manifest as their base image",
      "connector.base-image.manifest", "connector.base-image.missing"),
    check(
      "Connectors must have an icon", "icon.missing", "icon.form", "icon.default",
      note: "Neither looks whether the picture is square."),
    check("Connectors must use HTTPS only", "security.http"),
    check(
      "Python connectors must not use a Dockerfile and must declare their base image in metadata.yaml file",
      "connector.dockerfile.unwanted", "connector.base-image.missing"),
    check(
      "Medium to High Use Connectors must enable acceptance tests", "metadata.acceptance-suite",
      note: "How much a connector is used only Airbyte knows; without the suite it stays open."),
    check(
      "Connector Version Increment Check", "metadata.version.unasked",
      note: "Looks up the main branch on GitHub; never checked here."),
  ]

  private static let preUpload = [
    OfficialCheck(.preUpload, "all tags are key and value", ["metadata.tags.form"]),
    OfficialCheck(.preUpload, "at least one language tag", ["connector.language.missing"]),
    OfficialCheck(
      .preUpload, "a major version has an entry under breakingChanges", ["metadata.major.unexplained"]),
    OfficialCheck(.preUpload, "the docs path exists", ["docs.page.missing"]),
    OfficialCheck(
      .preUpload, "a listed destination's docs have a table of sync modes", ["docs.sync-modes.missing"],
      "A mode that stands on the page and not in the table is a warning; the official check is content with it."
    ),
    OfficialCheck(
      .preUpload, "the base image is pinned and exists",
      ["connector.base-image.form", "metadata.base-image.unasked"],
      "Whether it exists needs the network."),
    OfficialCheck(.preUpload, "only Python connectors are published as packages", ["metadata.pypi.language"]),
    OfficialCheck(
      .preUpload, "the version is not below the newest image", ["metadata.tag.unasked"],
      "Looks up Docker Hub; never checked here."),
    OfficialCheck(.preUpload, "release candidates and progressive rollout fit", ["metadata.rollout"]),
  ]

  private static let postUpload = [
    OfficialCheck(
      .postUpload, "every image that the metadata names exists", ["metadata.images.unasked"],
      "Needs the network, and images that are pushed only after the merge.")
  ]
}
