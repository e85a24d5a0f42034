import Findings

extension FileRule {
  static let packageInclude = FileRule(
    "package.include.missing", .error, "what Poetry is told to put into the package is there",
    why: "Poetry installs nothing else either, and the image is not built.",
    source: "poetry install, which ends with: does not contain any element",
    passes: """
      -- pyproject.toml --
      [tool.poetry]
      packages = [{include = "source_pets"}]
      -- source_pets/__init__.py --
      """,
    fails: """
      -- pyproject.toml --
      [tool.poetry]
      packages = [{include = "source_pet"}]
      -- source_pets/__init__.py --
      """
  ) { connector in
    (connector.facts.pyproject?.packages ?? []).compactMap { include, from in
      let path = from.isEmpty ? include.text : "\(from)/\(include.text)"
      guard !path.contains("*"), !path.hasPrefix("/"), !path.contains(".."), !connector.has(path) else {
        return nil
      }
      return FileBreach(
        at: connector.facts.place("pyproject.toml", include.bytes),
        "there is no '\(path)' to put into the package",
        remedy: "Name the folder of the code.")
    }
  }
}
