import Findings

extension FileRule {
  static let licenseDiffers = FileRule(
    "connector.license.differs", .error, "metadata.yaml and pyproject.toml name one license",
    why: "People read the license in the registry and get the package with another.",
    source: "connectors_qa, connector license in metadata.yaml and pyproject.toml file must match",
    passes: """
      -- metadata.yaml --
      data:
        license: ELv2
      -- pyproject.toml --
      [project]
      license = "Elastic-2.0"
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
    guard let ours = connector.metadata?.license, let theirs = connector.facts.pyproject?.license,
      License.canonical(ours.text) != License.canonical(theirs.text)
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place("pyproject.toml", theirs.bytes),
        "pyproject.toml says license '\(theirs.text)', metadata.yaml says '\(ours.text)'",
        remedy: "Write one license into both.")
    ]
  }
}
