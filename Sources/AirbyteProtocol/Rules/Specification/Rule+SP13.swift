import Findings
import Schema

extension Rule {
  static let sp13 = Rule(
    "SP-13", .error, "the items of an array are objects, strings, numbers or integers, or an enum",
    why: "The form knows lists of these and no others.",
    source: "acceptance test array_type",
    passes: """
      {"connectionSpecification": {"properties": {"tables": {"type": "array",
        "items": {"type": "string"}}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"tables": {"type": "array",
        "items": {"type": "boolean"}}}}}
      """,
    check: .specification { spec in
      spec.schemas.compactMap { $0.types.contains("array") ? $0.node["items"] : nil }.compactMap(oddItems)
    })

  private static func oddItems(_ items: Node) -> Breach? {
    guard items.value.object != nil else {
      return items.breach("items must be one schema", remedy: "Write one schema for all items.")
    }
    let type = items["type"]?.string
    guard items["enum"] == nil, !["object", "string", "number", "integer"].contains(type) else { return nil }
    return (items["type"] ?? items).breach(
      type.map { "items of the type \(quote($0)) cannot be shown in the form" } ?? "items have no type",
      remedy: "Use object, string, number or integer, or an enum.")
  }
}
