import Findings

extension FileRule {
  static let packageName = FileRule(
    "connector.name.package", .warning, "the Python package is called as the connector",
    why: """
      airbyte-cdk and the build images start the connector by a console script of its package; people \
      look for airbyte-source-x on the package index. Both that name and the bare one are fine.
      """,
    source: "pyproject.toml, project.name; the names under which connectors are published",
    passes: """
      -- pyproject.toml --
      [project]
      name = "source-pet-shop"
      """,
    fails: """
      -- pyproject.toml --
      [project]
      name = "pet_shop"
      """
  ) { connector in
    guard let name = connector.facts.pyproject?.name, let folder = connector.promisedName,
      name.text != folder, name.text != "airbyte-\(folder)",
      name.text != connector.metadata?.packageName?.text
    else { return [] }
    return [
      FileBreach(
        at: connector.facts.place("pyproject.toml", name.bytes),
        "the package is called '\(name.text)', the folder '\(folder)'",
        remedy: "Call the package '\(folder)'.")
    ]
  }
}
