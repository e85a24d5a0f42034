import Findings
import Schema

extension FileRule {
  static let upgradeDeadline = FileRule(
    "metadata.deadline.near", .warning, "people have more than a week to upgrade to a breaking version",
    why: """
      After the deadline connections are upgraded or paused. A deadline that has passed is not judged, \
      since the version is then long released.
      """,
    source: "connectors_qa, breaking change deadline should be a week in the future",
    passes: """
      -- metadata.yaml --
      data:
        dockerImageTag: 2.0.0
        releases:
          breakingChanges:
            2.0.0:
              upgradeDeadline: 2026-03-31
      """,
    fails: """
      -- metadata.yaml --
      data:
        dockerImageTag: 2.0.0
        releases:
          breakingChanges:
            2.0.0:
              upgradeDeadline: 2026-01-05
      """
  ) { connector in
    guard let today = connector.surroundings.today.flatMap(DayNumber.init), let metadata = connector.metadata,
      let tag = metadata.tag?.text,
      let deadline = metadata.data["releases"]?["breakingChanges"]?[tag]?["upgradeDeadline"],
      let day = deadline.string.flatMap(DayNumber.init), (0...7).contains(day.days - today.days)
    else { return [] }
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, deadline),
        "the deadline of version \(tag) is \(day.days - today.days) days away",
        remedy: "Give people more than a week.")
    ]
  }
}
