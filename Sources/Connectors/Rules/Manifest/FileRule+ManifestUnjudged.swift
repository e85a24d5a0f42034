import Findings
import Schema

extension FileRule {
  static let manifestUnjudged = FileRule(
    "manifest.unjudged", .notChecked,
    "an airbyte-cdk is installed, by whose schema the manifest can be judged",
    why: """
      The schema of declarative components comes with airbyte-cdk and changes with it. It is looked \
      for in the connector's and the workspace's .venv and in the active virtual environment.
      """,
    source: "airbyte-cdk, declarative_component_schema.yaml",
    passes: """
      -- manifest.yaml --
      type: DeclarativeSource
      -- .venv/lib/python3.11/site-packages/airbyte_cdk/sources/declarative/declarative_component_schema.yaml --
      type: object
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      """
  ) { connector in
    guard let file = connector.manifestFile, connector.document(file)?.value != nil,
      connector.surroundings.manifestSchemas.schema(for: connector.folder) == nil
    else { return [] }
    return [
      FileBreach(
        at: .file(connector.folder.place(file)),
        "no airbyte-cdk is installed, so the manifest was not held against the schema of its components",
        remedy: "Install airbyte-cdk into '.venv' in the connector's folder or the workspace.")
    ]
  }
}
