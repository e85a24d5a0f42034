import Findings
import Schema

extension Rule {
  static let sp09 = Rule(
    "SP-09", .error, "the constant of an alternative has no other default and no other enum",
    why: "A default or a choice that the const forbids makes a configuration that can never be valid.",
    source: "acceptance test oneof_usage",
    passes: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"const": "key", "default": "key", "enum": ["key"]}}}]}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"auth": {"type": "object", "oneOf": [
        {"properties": {"kind": {"const": "key", "default": "oauth"}}}]}}}}
      """,
    check: .specification { spec in
      spec.schemas.filter { $0.discriminators.count == 1 }.flatMap { schema in
        schema.variants.compactMap { $0["properties"]?[schema.discriminators[0]] }.flatMap(contradictions)
      }
    })

  private static func contradictions(_ constant: Node) -> [Breach] {
    guard let const = constant.value["const"] else { return [] }
    var breaches: [Breach] = []
    if let other = constant["default"], !other.value.isSame(as: const) {
      breaches.append(
        other.breach(
          "the default \(quote(other.value.text())) is not the const \(quote(const.text()))",
          remedy: "Delete the default."))
    }
    if let choices = constant["enum"], !choices.value.isSame(as: [const]) {
      breaches.append(
        choices.breach(
          "enum must be a list of the const \(quote(const.text())) alone", remedy: "Delete the enum."))
    }
    return breaches
  }
}
