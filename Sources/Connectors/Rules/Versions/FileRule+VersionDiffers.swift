import Findings

extension FileRule {
  static let versionDiffers = FileRule(
    "connector.version.differs", .error, "all files state one version",
    why: """
      The registry announces the version of metadata.yaml and the image carries the one of the \
      Dockerfile or package. Connectors have stood in the registry for weeks with a version that \
      nobody could pull.
      """,
    source:
      "connectors_qa, connector version in metadata.yaml and pyproject.toml file must match; manage.sh publish",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 0.1.0
      -- pyproject.toml --
      [project]
      version = "0.1.0"
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerImageTag: 0.2.0
      -- pyproject.toml --
      [project]
      version = "0.1.0"
      """
  ) { connector in
    guard let first = connector.facts.versions.first else { return [] }
    return connector.facts.versions.dropFirst().filter { $0.text != first.text }.map { other in
      FileBreach(
        at: other.place,
        "\(other.file.rawValue) says version '\(other.text)', \(first.file.rawValue) says '\(first.text)'",
        remedy: "Write one version into both.", fix: fix(of: other, saying: first.text, in: connector))
    }
  }

  /// The version of the most trusted file, written into another; none where it is no version at all.
  private static func fix(
    of other: StatedVersion, saying version: String, in connector: ConnectorCase
  ) -> Fix? {
    guard SemanticVersion(version) != nil else { return nil }
    let file = other.file.rawValue
    // Any other text could end the value that it is written into.
    guard SemanticVersion(version) != nil else { return nil }
    switch other.file {
    case .metadata, .wheel: return nil
    case .dockerfile:
      let labels = connector.facts.dockerfile?.versionLabels ?? []
      guard let label = labels.first(where: { $0.bytes == other.place.span?.bytes && $0.value == other.text })
      else { return nil }
      return connector.fix(label, file, saying: version)
    case .pyproject:
      return connector.fix("write version \(version)", file, other.place.span?.bytes, with: "\"\(version)\"")
    }
  }
}
