import OrderedCollections

extension JSON {
  package static let null = JSON(.null)

  package init(_ value: Bool) { self.init(.bool(value)) }
  package init(_ value: Int) { self.init(.number(JSONNumber(value))) }
  package init(_ value: String) { self.init(.string(value)) }
  package init(_ items: [JSON]) { self.init(.array(items)) }

  /// An object; of two members with one key the last counts.
  package init(members: [(String, JSON)]) {
    var object = JSONObject()
    for (key, value) in members { object[key] = JSONMember(value) }
    self.init(.object(object))
  }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(booleanLiteral value: Bool) { self.init(value) }
  package init(integerLiteral value: Int) { self.init(value) }
  package init(floatLiteral value: Double) { self.init(.number(JSONNumber(value))) }
  package init(stringLiteral value: String) { self.init(value) }
  package init(arrayLiteral items: JSON...) { self.init(items) }
  package init(dictionaryLiteral members: (String, JSON)...) { self.init(members: members) }
}
