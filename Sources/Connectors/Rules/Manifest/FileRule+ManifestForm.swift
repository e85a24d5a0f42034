import Findings
import Schema

extension FileRule {
  static let manifestForm = FileRule(
    "manifest.schema", .error, "manifest.yaml keeps to the schema of declarative components",
    why: """
      airbyte-cdk holds the manifest, with references followed and types filled in, against this \
      schema before each command. It is taken from the airbyte-cdk that is installed for the \
      connector; where another is installed, and the manifest is written for another major version, \
      what it says is a warning.
      """,
    source: "airbyte-cdk, declarative_component_schema.yaml",
    passes: """
      -- manifest.yaml --
      version: 7.0.0
      type: DeclarativeSource
      check:
        type: CheckStream
      streams: []
      -- .venv/lib/python3.11/site-packages/airbyte_cdk/sources/declarative/declarative_component_schema.yaml --
      type: object
      required: [check]
      """,
    fails: """
      -- manifest.yaml --
      version: 7.0.0
      type: DeclarativeSource
      streams: []
      -- .venv/lib/python3.11/site-packages/airbyte_cdk/sources/declarative/declarative_component_schema.yaml --
      type: object
      required: [check]
      """
  ) { connector in
    guard let file = connector.manifestFile, let document = connector.document(file)?.value,
      document.object != nil,
      let (schema, isOwn) = connector.surroundings.manifestSchemas.schema(for: connector.folder)
    else { return [] }
    var references = ManifestReferences(document)
    let whole = references.followedDocument()
    // A circle is told with the references.
    guard references.fault == nil else {
      return references.fault == .tooLarge ? [tooLarge(file, connector)] : []
    }
    let severity = isOwn || schema.suits(document) ? nil : Severity.warning
    let complete = ManifestComponents.complete(whole)
    return schema.compiled.check(complete, file: connector.folder.place(file)).map {
      FileBreach(
        at: $0.place, $0.message + (severity == nil ? "" : schema.remark),
        remedy: $0.remedy(in: complete),
        severity: $0.severity == .error ? severity : $0.severity)
    }
  }

  private static func tooLarge(_ file: String, _ connector: ConnectorCase) -> FileBreach {
    FileBreach(
      at: .file(connector.folder.place(file)),
      "its references lead to more values than can be looked at, so it was not held against the schema",
      remedy: "Use fewer references in one another.", severity: .notChecked)
  }
}
