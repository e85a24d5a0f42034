import Findings
import Schema

extension FileRule {
  static let poetry = FileRule(
    "package.poetry", .error, "Airbyte's repository builds Python connectors with Poetry",
    why: """
      Its build installs what poetry.lock pins; a setup.py beside it is of an older build. Version and license \
      are read from the table tool.poetry and from nowhere else. A missing lock is a warning, for it can only be \
      made where packages can be looked up.
      """,
    source: "connectors_qa, connectors must use Poetry for dependency management",
    passes: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        tags: [language:python]
      -- airbyte-integrations/connectors/source-pet-shop/pyproject.toml --
      [tool.poetry]
      version = "0.1.0"
      license = "ELv2"
      -- airbyte-integrations/connectors/source-pet-shop/poetry.lock --
      """,
    fails: """
      -- airbyte-integrations/connectors/source-pet-shop/metadata.yaml --
      data:
        tags: [language:python]
      -- airbyte-integrations/connectors/source-pet-shop/pyproject.toml --
      [tool.poetry]
      """
  ) { connector in
    guard connector.layout == .airbyte, connector.metadata != nil,
      connector.language == .python || connector.language == .lowCode
    else { return [] }
    let missing = ["pyproject.toml", "poetry.lock"].filter { !connector.has($0) }.map { file in
      FileBreach(
        at: .file(connector.folder.place(file)), "there is no \(file)",
        remedy: "Run 'poetry lock' in the connector's folder.",
        severity: file == "poetry.lock" ? .warning : nil)
    }
    guard connector.has("setup.py") else { return missing + unsaid(connector) }
    return missing + unsaid(connector) + [
      FileBreach(
        at: .file(connector.folder.place("setup.py")), "setup.py stands beside Poetry's files",
        remedy: "Move what it says into pyproject.toml and delete it.")
    ]
  }

  /// What Poetry's table leaves out that the official checks compare with metadata.yaml.
  private static func unsaid(_ connector: ConnectorCase) -> [FileBreach] {
    guard let project = connector.facts.pyproject else { return [] }
    return ["version", "license"].filter { !project.poetryKeys.contains($0) }.map { key in
      FileBreach(
        at: .file(connector.folder.place("pyproject.toml"), project.poetrySpan),
        "the table tool.poetry names no \(key)",
        remedy: "Write the \(key) of metadata.yaml there.")
    }
  }
}
