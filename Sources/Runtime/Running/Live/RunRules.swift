package import Findings

/// The rules about what a run is given and how it ends; those about its messages are the protocol's.
package enum RunRules {
  package static let all = [config, ended, refused]

  static let config = RuleDescription(
    "config.type", .error, "a configuration is an object",
    why: "The specification describes an object, and a connector reads its settings by name.",
    source: "Airbyte protocol, ConnectorSpecification", passes: #"{"api_key": "..."}"#, fails: #"["..."]"#)

  static let ended = RuleDescription(
    "run.command.ended", .error, "a command ends with exit code 0",
    why: """
      The platform takes any other code for a failed sync, whatever the messages say. check ends with 0 too \
      when the connection does not work: its CONNECTION_STATUS tells.
      """,
    source: "Airbyte protocol, interface of connectors", passes: "exit 0", fails: "exit 1")

  static let refused = RuleDescription(
    "run.check.failed", .error, "check says SUCCEEDED",
    why: "With a connection that does not work nothing else can be tried.",
    source: "Airbyte protocol, AirbyteConnectionStatus",
    passes: #"{"type": "CONNECTION_STATUS", "connectionStatus": {"status": "SUCCEEDED"}}"#,
    fails: #"{"type": "CONNECTION_STATUS", "connectionStatus": {"status": "FAILED"}}"#)
}

extension RuleDescription {
  func finding(_ message: String, _ remedy: String) -> Finding {
    Finding(id, severity, at: Place(), message, remedy: remedy)
  }
}
