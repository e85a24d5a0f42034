import Findings

extension FileRule {
  static let scriptModule = FileRule(
    "package.script.module", .error, "a console script calls a module that is there",
    why: "The script is installed all the same, and ends with ModuleNotFoundError when it is started.",
    source: "entry points specification of Python packages",
    passes: """
      -- pyproject.toml --
      [project.scripts]
      source-pets = "source_pets.run:run"
      -- source_pets/run.py --
      """,
    fails: """
      -- pyproject.toml --
      [project.scripts]
      source-pets = "source_pets.main:run"
      -- source_pets/run.py --
      """
  ) { connector in
    guard let pyproject = connector.facts.pyproject else { return [] }
    return pyproject.scripts.compactMap { script in
      guard let target = script.target, let module = target.module,
        connector.roots(of: pyproject).contains(where: { connector.has($0 + module.top) }),
        !connector.roots(of: pyproject).contains(where: { connector.hasModule($0 + module.path) })
      else { return nil }
      return FileBreach(
        at: connector.facts.place("pyproject.toml", target.bytes),
        "'\(script.name)' calls '\(target.text)', and there is no '\(module.path).py'",
        remedy: "Name the module that has the function.")
    }
  }
}

extension PyProject.Text {
  /// The module of an entry point as a path, with the folder at its top; nil for a text of another form.
  fileprivate var module: (path: String, top: String)? {
    let parts = text.split(separator: ":", maxSplits: 1)[0].filter { $0 != " " }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard let top = parts.first, parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (parts.joined(separator: "/"), String(top))
  }
}

extension ConnectorCase {
  /// Where packages may stand: in the folder itself, in `src`, and where Poetry is told to look.
  fileprivate func roots(of pyproject: PyProject) -> [String] {
    ["", "src/"] + pyproject.packages.map(\.from).filter { !$0.isEmpty }.map { "\($0)/" }
  }

  fileprivate func hasModule(_ path: String) -> Bool { has("\(path).py") || has(path) }
}
