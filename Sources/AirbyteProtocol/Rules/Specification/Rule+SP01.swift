import Findings

extension Rule {
  static let sp01 = Rule(
    "SP-01", .error, "spec answers with exactly one SPEC whose connectionSpecification is an object",
    why: """
      The form in which a person configures the connector is drawn from it. Without the object there is \
      no form, and of two answers nobody knows which one counts.
      """,
    source: "protocol schema, ConnectorSpecification; acceptance test and CDK standard test test_spec",
    passes: #"{"connectionSpecification": {"type": "object", "properties": {}}}"#,
    fails: #"{"connectionSpecification": "see the docs"}"#,
    check: .specification { spec in
      guard spec.schema == nil else { return [] }
      guard let written = spec.specification["connectionSpecification"] else {
        return [spec.specification.breach("connectionSpecification is missing", remedy: remedy)]
      }
      return [written.breach("connectionSpecification must be an object", remedy: remedy)]
    })

  private static let remedy =
    "Put the JSON Schema of the configuration under connectionSpecification."
}
