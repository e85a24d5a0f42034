import Findings
import Schema

extension Rule {
  static let sp18 = Rule(
    "SP-18", .error, "groups are declared beside properties, and only top-level fields belong to one",
    why: "A group is a card of the form, and cards do not nest.",
    source: "connector specification reference; acceptance test nested_group",
    passes: """
      {"connectionSpecification": {"groups": [{"id": "auth", "title": "Sign in"}],
        "properties": {"key": {"type": "string", "group": "auth"}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"tunnel": {"type": "object",
        "properties": {"host": {"type": "string", "group": "auth"}}}}}}
      """,
    check: .specification { spec in nestedGroups(spec) + oddGroups(spec) })

  private static func nestedGroups(_ spec: SpecificationCase) -> [Breach] {
    spec.schemas.filter { $0.steps.count != 1 || $0.property == nil }.compactMap { $0.node["group"] }.map {
      $0.breach("a group stands on a field that is not at the top", remedy: "Put it on the field above.")
    }
  }

  private static func oddGroups(_ spec: SpecificationCase) -> [Breach] {
    guard let groups = spec.schema?["groups"] else { return [] }
    guard groups.value.array != nil else {
      return [groups.breach("groups must be a list", remedy: groupRemedy)]
    }
    return groups.items.filter { group in
      group["id"]?.string == nil || group["title"].map { $0.string == nil } ?? false
    }.map { $0.breach("a group must have a string as its id, and as its title", remedy: groupRemedy) }
  }

  private static let groupRemedy = "Write a list such as [{\"id\": \"auth\", \"title\": \"Sign in\"}]."
}
