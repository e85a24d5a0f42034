import Findings
import Schema

extension Rule {
  static let sp02 = Rule(
    "SP-02", .error, "connectionSpecification is a valid JSON Schema of draft-07",
    why: """
      Configurations are held against it before each run. The acceptance test finds a faulty schema only \
      while it does that, and then blames the configuration.
      """,
    source: "acceptance test config_match_spec; CDK standard test test_config_matches_spec",
    passes: #"{"connectionSpecification": {"type": "object", "properties": {"port": {"minimum": 1}}}}"#,
    fails: #"{"connectionSpecification": {"type": "object", "properties": {"port": {"minimum": "1"}}}}"#,
    check: .specification { spec in
      guard let schema = spec.schema, let compiled = spec.compiled else { return [] }
      return compiled.findings.map { schema.breach(at: $0) }
    })
}

extension Node {
  /// Takes over what a checker said of this value, as if it had been given the whole document.
  func breach(at finding: Finding) -> Breach {
    let below = finding.place.pointer.flatMap(JSONPointer.init(parsing:))?.tokens ?? []
    let place = Place(
      file: file, span: finding.place.span, pointer: JSONPointer(pointer.tokens + below).description)
    return Breach(
      place: place, message: finding.message,
      remedy: finding.remedy ?? "Change it so that it is a schema of draft-07.",
      severity: finding.severity == .error ? nil : finding.severity)
  }
}
