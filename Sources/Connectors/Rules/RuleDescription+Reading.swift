package import Findings

extension RuleDescription {
  /// What must hold so that a connector's files can be judged at all.
  package static let connectorRules: [RuleDescription] = [
    RuleDescription(
      "connector.file.unreadable", .notChecked, "the files of a connector can be read",
      why: "What stands in them was not checked.", source: "Hangar's own", passes: "metadata.yaml as a file",
      fails: "a folder called metadata.yaml"),
    RuleDescription(
      "spec.connection-specification.missing", .error,
      "a specification has an object connectionSpecification",
      why: "The form in which a person configures the connector is drawn from it.", source: "protocol schema",
      passes: #"{"connectionSpecification": {"type": "object"}}"#, fails: #"{"properties": {}}"#),
    RuleDescription(
      "spec.unstated", .notChecked, "a file states the specification",
      why: "Where code makes it, only the running connector can say what it is.", source: "Hangar's own",
      passes: "source_pets/spec.yaml", fails: "a spec method that builds the specification"),
  ]
}
