import Findings
import Schema

extension FileRule {
  static let moduleMissing = FileRule(
    "package.module.missing", .error, "what pyproject.toml packs and starts is in the folder",
    why: """
      A script that names a module or a function which is not there fails when the image starts; Poetry and \
      setuptools build no package of a folder that is missing. Where an installed package may bring the module, and \
      where only the package becomes smaller, it is a warning.
      """,
    source: "PEP 621, project.scripts; Poetry, packages and include; setuptools, packages; hatch, packages",
    passes: """
      -- pyproject.toml --
      [tool.poetry]
      packages = [{include = "source_pet_shop"}]
      [tool.poetry.scripts]
      source-pet-shop = "source_pet_shop.run:run"
      -- source_pet_shop/run.py --
      def run(): ...
      """,
    fails: """
      -- pyproject.toml --
      [tool.poetry.scripts]
      source-pet-shop = "source_pet_shop.run:run"
      -- source_pet_shop/__init__.py --
      """
  ) { connector in
    guard let modules = connector.facts.pyproject?.modules else { return [] }
    return modules.packed.compactMap { breach(of: $0, connector) }
      + modules.scripts.compactMap { breach(of: $0, modules.roots, connector) }
  }

  private static func breach(of packed: PythonModules.Packed, _ connector: ConnectorCase) -> FileBreach? {
    let path = packed.path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    guard !path.isEmpty, !path.contains(where: { "*?[]{}!".contains($0) }), !path.contains("..") else {
      return nil
    }
    guard !connector.has(path), !connector.has("\(path).py") else { return nil }
    return FileBreach(
      at: connector.place("pyproject.toml", packed.value, pointer: packed.pointer),
      "'\(path)', which is to be packed, is not in the folder",
      remedy: "Name what is there, or take the entry out.",
      severity: packed.isRequired ? nil : .warning)
  }

  private static func breach(
    of script: PythonModules.Script, _ roots: [String], _ connector: ConnectorCase
  ) -> FileBreach? {
    let parts = (script.target.string ?? "").split(separator: ":").map(String.init)
    let names = (parts.first ?? "").split(separator: ".").map(String.init)
    guard let first = names.first, let root = roots.first(where: { connector.hasModule([first], in: $0) })
    else {
      return breach(of: script, "'\(parts.first ?? "")', which is not in the folder", .warning, connector)
    }
    guard connector.hasModule(names, in: root) else {
      return breach(
        of: script, "'\(names.joined(separator: "."))', which is not in the folder", nil, connector)
    }
    guard parts.count == 2, let text = connector.text(PythonModule.path(names, in: root) + ".py") else {
      return nil
    }
    let function = Array(parts[1].prefix { $0 != "." && $0 != " " && $0 != "[" }.utf8)
    let brings = [function, Array("import *".utf8), Array("__getattr__".utf8)]
    guard !brings.contains(where: { text.firstRange(of: $0) != nil }) else { return nil }
    return breach(
      of: script, "'\(parts[1])', which \(names.joined(separator: ".")) does not have", nil, connector)
  }

  private static func breach(
    of script: PythonModules.Script, _ what: String, _ severity: Severity?, _ connector: ConnectorCase
  ) -> FileBreach {
    FileBreach(
      at: connector.place("pyproject.toml", script.target, pointer: script.pointer),
      "the script '\(script.name)' starts \(what)", remedy: "Name a function of a module that is there.",
      severity: severity)
  }
}

private enum PythonModule {
  static func path(_ names: [String], in root: String) -> String {
    ((root.isEmpty || root == "." ? [] : [root]) + names).joined(separator: "/")
  }
}

extension ConnectorCase {
  /// Whether a package or module of this name stands in one of the folder's own folders.
  fileprivate func hasModule(_ names: [String], in root: String) -> Bool {
    let path = PythonModule.path(names, in: root)
    return has(path) || has("\(path).py")
  }
}
