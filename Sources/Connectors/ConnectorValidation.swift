package import Findings

/// Everything that the files of one connector have wrong, as far as reading them tells.
package struct ConnectorValidation: Sendable {
  /// Without findings of its own: they are among the others.
  package let connector: Connector
  /// Ordered by file and place.
  package let findings: [Finding]

  /// Judges the connector in a folder by every rule about files.
  ///
  /// No process is started and nothing is written.
  ///
  /// - Parameters:
  ///   - path: The folder, as the person named it.
  ///   - surroundings: What is known besides.
  /// - Throws: ``ConnectorRefusal`` when there is no folder, or none of a connector.
  package init(at path: String, _ surroundings: ValidationSurroundings) throws(ConnectorRefusal) {
    let facts = try ConnectorFacts.read(at: path)
    let subject = ConnectorCase(facts, surroundings)
    connector = subject.connector
    let found =
      facts.findings + FileRule.all.flatMap { $0.findings(subject) } + subject.specificationFindings()
      + subject.catalogFindings() + subject.streamSchemaFindings()
      + subject.configurationFindings()
    // Last, when everything that was wanted has been asked for.
    findings = (found + subject.unreadableFindings).sorted { $0.place.precedes($1.place) }
  }
}
