import Findings
import Schema

extension FileRule {
  static let versionMissing = FileRule(
    "connector.version.missing", .error, "a file states the connector's version",
    why: "Without a version no image can be tagged and no release be told from another.",
    source: "metadata.yaml, dockerImageTag; the label io.airbyte.version; pyproject.toml",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 0.1.0
      """,
    fails: """
      -- main.py --
      print()
      """
  ) { connector in
    guard connector.facts.versions.isEmpty else { return [] }
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, nil, pointer: JSONPointer(["data", "dockerImageTag"])),
        "no file states the connector's version",
        remedy: "Write dockerImageTag into metadata.yaml.")
    ]
  }
}
