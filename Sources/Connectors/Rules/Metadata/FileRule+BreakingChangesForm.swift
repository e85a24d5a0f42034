import Findings
import Schema

extension FileRule {
  static let breakingChangesForm = FileRule(
    "metadata.breaking-changes.form", .error, "releases.breakingChanges is an object by version",
    why: """
      A list, even an empty one, is refused by the registry's schema; connectors carried one for \
      months because nothing had looked.
      """,
    source: "metadata schema, ConnectorBreakingChanges",
    passes: """
      -- metadata.yaml --
      data:
        releases:
          breakingChanges:
            2.0.0:
              message: The users stream has another key.
              upgradeDeadline: 2026-01-31
      """,
    fails: """
      -- metadata.yaml --
      data:
        releases:
          breakingChanges: []
      """
  ) { connector in
    guard let changes = connector.metadata?.data["releases"]?["breakingChanges"], changes.object == nil else {
      return []
    }
    return [
      FileBreach(
        at: connector.place(
          ConnectorMetadata.file, changes, pointer: JSONPointer(["data", "releases", "breakingChanges"])),
        "breakingChanges is no object",
        remedy: "Write each breaking version as a key such as '2.0.0', or leave the member out.")
    ]
  }
}
