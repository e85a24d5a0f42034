/// JSON put together from parts that are JSON already.
enum JSONText {
  /// An object without the members that are nil.
  static func object(_ members: [(key: String, json: String?)]) -> String {
    let written = members.compactMap { member in member.json.map { "\(string(member.key)):\($0)" } }
    return "{" + written.joined(separator: ",") + "}"
  }

  static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  static func string(_ text: String) -> String { JSONEscaping.quoted(text) }
}
