import Findings

extension FileRule {
  static let licenseDiffers = FileRule(
    "connector.license.differs", .error, "all files name one license",
    why: """
      People read the license in the registry and get the package or image with another. Airbyte's \
      checks compare metadata.yaml with pyproject.toml, and refuse where these differ, in its repository by \
      a letter: ELv2 and Elastic-2.0 are two there. A label of the Dockerfile is a warning.
      """,
    source: "connectors_qa, connector license in metadata.yaml and pyproject.toml file must match",
    passes: """
      -- metadata.yaml --
      data:
        license: ELv2
      -- pyproject.toml --
      [project]
      license = "Elastic-2.0"
      -- Dockerfile --
      FROM alpine
      LABEL org.opencontainers.image.licenses=Elastic-2.0
      """,
    fails: """
      -- metadata.yaml --
      data:
        license: ELv2
      -- pyproject.toml --
      [project]
      license = "MIT"
      """
  ) { connector in
    let licenses = connector.licenses
    guard let first = licenses.first else { return [] }
    let others = licenses.dropFirst().filter { other in
      let isToTheLetter = connector.layout == .airbyte && other.file == "pyproject.toml"
      return isToTheLetter
        ? other.text.lowercased() != first.text.lowercased()
        : License.canonical(other.text) != License.canonical(first.text)
    }
    return others.map { other in
      FileBreach(
        at: other.place, "\(other.file) says license '\(other.text)', \(first.file) says '\(first.text)'",
        remedy: "Write one license into both.", severity: other.file == "Dockerfile" ? .warning : nil)
    }
  }
}
