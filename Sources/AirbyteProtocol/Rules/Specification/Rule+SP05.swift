import Findings
import Schema

extension Rule {
  static let sp05 = Rule(
    "SP-05", .error, "the values of an enum are distinct",
    why: "They become a list to choose from, and two equal entries cannot be told apart.",
    source: "connector specification reference; acceptance test enum_usage",
    passes: #"{"connectionSpecification": {"properties": {"region": {"enum": ["eu", "us"]}}}}"#,
    fails: #"{"connectionSpecification": {"properties": {"region": {"enum": ["eu", "us", "eu"]}}}}"#,
    check: .specification { spec in
      spec.schemas.flatMap { schema in
        var seen: Set<JSONSameness> = []
        return (schema.node["enum"]?.items ?? []).filter { !seen.insert(JSONSameness($0.value)).inserted }
          .map { $0.breach("\(quote($0.value.text())) stands twice in enum", remedy: "Delete it here.") }
      }
    })
}
