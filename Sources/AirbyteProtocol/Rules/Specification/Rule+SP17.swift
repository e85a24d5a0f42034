import Findings
import Schema

extension Rule {
  static let sp17 = Rule(
    "SP-17", .error, "fields of one group have different orders",
    why: "Fields are shown by their order; with equal ones chance decides which comes first.",
    source: "connector specification reference; acceptance test duplicate_order",
    passes: """
      {"connectionSpecification": {"properties": {"host": {"order": 0}, "port": {"order": 1}}}}
      """,
    fails: """
      {"connectionSpecification": {"properties": {"host": {"order": 0}, "port": {"order": 0}}}}
      """,
    check: .specification { spec in spec.schemas.flatMap { sharedOrders($0.properties) } })

  private static func sharedOrders(_ properties: [(key: String, node: Node)]) -> [Breach] {
    var first: [String: String] = [:]
    return properties.compactMap { name, property in
      guard let order = property["order"] else { return nil }
      let place = "\(property["group"]?.string ?? "")\u{0}\(order.value.text())"
      guard let other = first.updateValue(name, forKey: place) else { return nil }
      return order.breach(
        "\(quote(name)) has the same order \(order.value.text()) as \(quote(other))",
        remedy: "Give one of them another order.")
    }
  }
}
