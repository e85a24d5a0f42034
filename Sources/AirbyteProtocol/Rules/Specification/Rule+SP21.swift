import Findings
import Schema

extension Rule {
  static let sp21 = Rule(
    "SP-21", .error, "airbyte_secret is true or false, not a string",
    why: "The filter that masks secrets in logs asks for the boolean; \"true\" leaves the value readable.",
    source: "CDK standard test test_spec",
    passes: #"{"connectionSpecification": {"properties": {"key": {"airbyte_secret": true}}}}"#,
    fails: #"{"connectionSpecification": {"properties": {"key": {"airbyte_secret": "true"}}}}"#,
    check: .specification { spec in
      spec.schemas.compactMap { $0.node["airbyte_secret"] }.filter { $0.value.bool == nil }.map {
        $0.breach(
          "airbyte_secret is \(quote($0.value.text())), which is no boolean", remedy: "Write true or false.")
      }
    })
}
