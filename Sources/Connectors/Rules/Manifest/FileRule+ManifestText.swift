import Findings
import Schema

extension FileRule {
  static let manifestText = FileRule(
    "manifest.text", .error, "manifest.yaml is YAML with one value for each key",
    why: """
      A key that stands twice is read with its last value only, and whatever the first one said is \
      lost without a word.
      """,
    source: "YAML 1.2, 3.2.1.3; airbyte-cdk, which reads the last",
    passes: """
      -- manifest.yaml --
      type: DeclarativeSource
      version: 7.0.0
      """,
    fails: """
      -- manifest.yaml --
      type: DeclarativeSource
      version: 6.0.0
      version: 7.0.0
      """
  ) { connector in
    connector.manifestFile.flatMap { connector.document($0) }?.findings.map {
      FileBreach(
        at: $0.place, $0.message, remedy: $0.remedy ?? Finding.remedyForYAML, severity: $0.severity,
        fix: $0.fix)
    } ?? []
  }
}
