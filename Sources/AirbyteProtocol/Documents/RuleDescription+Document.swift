package import Findings

extension RuleDescription {
  /// What a file must be to serve as a specification, catalog or configuration.
  package static let documentRules = [
    RuleDescription(
      "protocol.document.unknown", .error, "a file holds a specification or a catalog",
      why: "It is told by its members, whether it is a file of its own or the captured output of a command.",
      source: "protocol schema", passes: #"{"streams": []}"#, fails: #"{"stream": {}}"#)
  ]
}
