import Findings
import Schema

extension Rule {
  static let sp10 = Rule(
    "SP-10", .warning, "the constants of the alternatives are distinct strings",
    why: "Two alternatives with one constant are one for the form: it shows the first for both.",
    source: "connector specification reference",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"const": "key"}}}, {"properties": {"kind": {"const": "oauth"}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"const": "key"}}}, {"properties": {"kind": {"const": "key"}}}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { $0.discriminators.count == 1 }.flatMap { schema in
        let name = schema.discriminators[0]
        return repeatedOrOdd(schema.variants.compactMap { $0["properties"]?[name]?["const"] })
      }
    })

  private static func repeatedOrOdd(_ constants: [Node]) -> [Breach] {
    var seen: Set<String> = []
    return constants.compactMap { constant in
      guard let text = constant.string else {
        return constant.breach(
          "the const \(quote(constant.value.text())) is not a string", remedy: "Put it in quotes.")
      }
      guard !seen.insert(text).inserted else { return nil }
      return constant.breach(
        "the const \(quote(text)) stands in an earlier alternative too",
        remedy: "Give each alternative a const of its own.")
    }
  }
}
