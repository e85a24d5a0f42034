import Findings
import Schema

extension Rule {
  static let sp03 = Rule(
    "SP-03", .error, "the configuration fits the spec",
    why: """
      The platform refuses to start a connector with another one. Keys at the top that start with _ are \
      notes and do not count; the CDK's standard test counts them too.
      """,
    source: "acceptance test config_match_spec; CDK standard test test_config_matches_spec",
    passes: Example(
      #"{"connectionSpecification": {"required": ["host"], "properties": {"host": {"type": "string"}}}}"#,
      beside: [(.config, #"{"host": "example.com", "_note": "for tests"}"#)]),
    fails: Example(
      #"{"connectionSpecification": {"required": ["host"], "properties": {"host": {"type": "string"}}}}"#,
      beside: [(.config, #"{"host": 7}"#)]),
    check: .specification { spec in
      guard let config = spec.config, let compiled = spec.compiled else { return [] }
      return check(config, against: compiled, file: spec.configFile)
    })

  /// What a configuration has wrong; secrets are never quoted.
  static func check(_ config: JSON, against schema: CompiledSchema, file: String? = nil) -> [Breach] {
    var config = config
    for key in config.members.map(\.key) where key.hasPrefix("_") { config[key] = nil }
    return schema.check(config, file: file).map {
      Breach(
        place: $0.place, message: $0.message,
        remedy: $0.remedy ?? "Change the configuration so that it fits the spec.",
        severity: $0.severity == .error ? nil : $0.severity)
    }
  }
}
