import Findings
import Schema

extension Rule {
  static let sp19 = Rule(
    "SP-19", .error, "display_type is dropdown or radio and stands beside a oneOf",
    why: "It says how a choice between alternatives is drawn, and means nothing elsewhere.",
    source: "connector specification reference; acceptance test display_type",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "display_type": "radio",
        "oneOf": [{"properties": {"kind": {"const": "key"}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "string", "display_type": "radio"}}}}
      """,
    check: .specification { spec in
      spec.schemas.compactMap { schema in
        guard let display = schema.node["display_type"] else { return nil }
        guard schema.node["oneOf"] != nil else {
          return display.breach("display_type stands where there is no oneOf", remedy: "Take it out.")
        }
        guard !["dropdown", "radio"].contains(display.string) else { return nil }
        return display.breach(
          "display_type \(quote(display.value.text())) is not known", remedy: "Write dropdown or radio.")
      }
    })
}
