import Findings
import Schema

extension FileRule {
  static let packageFolder = FileRule(
    "package.folder.missing", .warning, "the Python package is called as the connector",
    why: """
      The console script, the tests and airbyte-cdk look for the code in a package such as \
      source_pet_shop.
      """,
    source: "airbyte-cdk, which imports the package by the connector's name",
    passes: """
      -- source-pet-shop/pyproject.toml --
      [project]
      -- source-pet-shop/source_pet_shop/__init__.py --
      """,
    fails: """
      -- source-pet-shop/pyproject.toml --
      [project]
      -- source-pet-shop/source_pets/__init__.py --
      """
  ) { connector in
    guard connector.language == .python || connector.language == .lowCode, let name = connector.promisedName
    else {
      return []
    }
    let package = name.split(separator: "-").joined(separator: "_")
    guard !connector.has(package), !connector.has("src/\(package)"), !connector.has("\(package).py") else {
      return []
    }
    return [
      FileBreach(
        at: .file(connector.folder.place(package)), "there is no package '\(package)'",
        remedy: "Call the folder of the code '\(package)'.")
    ]
  }
}
