import Findings
import Schema

extension FileRule {
  static let messageGap = FileRule(
    "metadata.message-gap.missing", .error, "a certified source says how long it may be silent",
    why: """
      The platform ends a sync whose source says nothing for too long, and only the connector knows \
      how long its slowest answer takes.
      """,
    source:
      "connectors_qa, certified source connector must have a value filled out for maxSecondsBetweenMessages in metadata",
    passes: """
      -- metadata.yaml --
      data:
        connectorType: source
        supportLevel: certified
        maxSecondsBetweenMessages: 3600
      """,
    fails: """
      -- metadata.yaml --
      data:
        connectorType: source
        supportLevel: certified
      """
  ) { connector in
    guard let data = connector.metadata?.data, data["supportLevel"]?.string == "certified",
      data["connectorType"]?.string == "source", data["maxSecondsBetweenMessages"] == nil
    else { return [] }
    return [
      FileBreach(
        at: connector.place(ConnectorMetadata.file, data["supportLevel"]),
        "a certified source has no maxSecondsBetweenMessages", remedy: "Add it below data, in seconds.",
        severity: connector.severityOfHouseRule)
    ]
  }
}
