import Findings
import Schema

extension FileRule {
  static let manifestStreams = FileRule(
    "manifest.check.stream-unknown", .error, "check names streams that the manifest has",
    why: """
      check reads the first record of the streams it names; for a name that is no stream it fails \
      whatever the configuration. Of a manifest inside a package it is a warning, since the code beside it \
      may have another check, or more streams.
      """,
    source: "airbyte-cdk, CheckStream",
    passes: """
      -- manifest.yaml --
      type: DeclarativeSource
      check:
        type: CheckStream
        stream_names: [pets]
      streams:
        - name: pets
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      check:
        type: CheckStream
        stream_names: [cats]
      streams:
        - name: pets
      """
  ) { connector in
    guard let file = connector.manifestFile, let document = connector.document(file)?.value,
      document["dynamic_streams"] == nil, let names = streamNames(of: document),
      let asked = document["check"]?["stream_names"]?.array
    else { return [] }
    return asked.enumerated().compactMap { index, name in
      guard let text = name.string, !names.contains(text), !text.hasPrefix("#/"), !text.contains("{{") else {
        return nil
      }
      let near = nearestName(to: text, among: names)
      return FileBreach(
        at: connector.place(file, name, pointer: JSONPointer(["check", "stream_names", String(index)])),
        "check names the stream '\(text)', which the manifest does not have",
        remedy: near.map { "Write '\($0)'." } ?? "Name one of: \(names.prefix(5).joined(separator: ", ")).",
        severity: file == "manifest.yaml" ? nil : .warning)
    }
  }

  /// Nil where a stream's name cannot be told without running the manifest.
  private static func streamNames(of document: JSON) -> [String]? {
    let references = ManifestReferences(document)
    var names: [String] = []
    for stream in document["streams"]?.array ?? [] {
      let parameters = references.member("$parameters", of: stream)
      let written =
        references.member("name", of: stream) ?? parameters.flatMap { references.member("name", of: $0) }
      // Streams behind a condition, and any kind that is not known here.
      guard let name = written?.string, !name.contains("{{") else { return nil }
      names.append(name)
    }
    return names.isEmpty ? nil : names
  }
}
