import Findings
import Schema

extension FileRule {
  static let manifestRoot = FileRule(
    "manifest.root", .error, "manifest.yaml has a version, a check and streams",
    why: """
      Every airbyte-cdk asks for these three before it does anything else, so they are looked for where none is \
      installed, too. Of a manifest inside a package it is a warning, since the code beside it may add them. A member that no airbyte-cdk is known to have is a warning there, since a newer one may have it.
      """,
    source: "airbyte-cdk, declarative_component_schema.yaml",
    passes: """
      -- manifest.yaml --
      version: 7.0.0
      type: DeclarativeSource
      check:
        type: CheckStream
      streams: []
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      streams: []
      """
  ) { connector in
    guard let file = connector.manifestFile, let parsed = connector.document(file),
      let document = parsed.value
    else { return [] }
    // An empty text counts as null.
    guard document.object != nil else {
      return [
        FileBreach(
          at: connector.place(file, document),
          document.isNull ? "the manifest is empty" : "the manifest is not an object",
          remedy: "Write the members version, type, check and streams.")
      ]
    }
    // Else its schema says the same, and more.
    guard connector.surroundings.manifestSchemas.schema(for: connector.folder) == nil else { return [] }
    return missing(in: document, file, connector) + unknown(in: document, file, connector)
  }

  private static func missing(in document: JSON, _ file: String, _ connector: ConnectorCase) -> [FileBreach] {
    let references = ManifestReferences(document)
    let has = { references.member($0, of: document) != nil }
    let asked = [
      (
        "version", "version",
        "Write the version of airbyte-cdk that it is written for, such as 'version: 7.0.0'."
      ),
      ("check", "check", "Add a check of type CheckStream that names a stream."),
      ("streams", "streams and no dynamic_streams", "Add 'streams' with a DeclarativeStream in it."),
    ]
    return asked.filter { !has($0.0) && !($0.0 == "streams" && has("dynamic_streams")) }.map {
      _, words, remedy in
      FileBreach(
        at: connector.place(file, document), "the manifest has no \(words)", remedy: remedy,
        severity: file == "manifest.yaml" ? nil : .warning)
    }
  }

  private static let members = [
    "type", "check", "streams", "dynamic_streams", "version", "schemas", "definitions", "spec",
    "concurrency_level",
    "api_budget", "stream_groups", "max_concurrent_async_job_count", "metadata", "description", "$ref",
    "$parameters",
  ]

  private static func unknown(in document: JSON, _ file: String, _ connector: ConnectorCase) -> [FileBreach] {
    document.members.map(\.key).filter { !members.contains($0) }.map { key in
      let near = nearestName(to: key, among: members)
      return FileBreach(
        at: .file(
          connector.folder.place(file), document.keySpan(key), pointer: JSONPointer([key]).description),
        "no airbyte-cdk is known to have '\(key)' at the root of a manifest",
        remedy: near.map { "Write '\($0)', or delete it." } ?? "Move it into 'definitions', or delete it.",
        severity: .warning)
    }
  }
}
