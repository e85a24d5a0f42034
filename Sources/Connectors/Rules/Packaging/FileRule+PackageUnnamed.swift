import Findings

extension FileRule {
  static let packageUnnamed = FileRule(
    "package.unnamed", .error, "pyproject.toml describes a package",
    why: """
      pip builds a package called UNKNOWN, or refuses, where neither the table project nor tool.poetry gives a \
      name; the image then has no connector in it. Beside a setup.py or setup.cfg the file may hold settings \
      of tools alone.
      """,
    source: "PEP 621, project.name is required; Poetry, tool.poetry.name",
    passes: """
      -- metadata.yaml --
      data:
        tags: [language:python]
      -- pyproject.toml --
      [project]
      name = "source-pet-shop"
      """,
    fails: """
      -- metadata.yaml --
      data:
        tags: [language:python]
      -- pyproject.toml --
      [tool.ruff]
      line-length = 120
      """
  ) { connector in
    guard connector.language == .python, let project = connector.facts.pyproject, project.name == nil,
      !project.isNoPackage, !connector.has("setup.py"), !connector.has("setup.cfg")
    else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place("pyproject.toml")),
        "neither [project] nor [tool.poetry] names a package",
        remedy: "Add the table [project] with name and version.")
    ]
  }
}
