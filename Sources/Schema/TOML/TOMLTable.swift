import Findings
import OrderedCollections

/// A table while it is read: headers and dotted keys add to it from many places of the text.
final class TOMLTable {
  enum Origin {
    /// Named on the way to another one, and still to be written out.
    case onTheWay
    /// By a header of its own; the document and a table in braces too.
    case header
    /// By dotted keys.
    case dottedKey
  }

  enum Content {
    case value(JSON)
    case table(TOMLTable)
    case items([TOMLTable])
  }

  struct Member {
    let span: TextSpan
    var content: Content

    init(span: TextSpan, _ content: Content) {
      self.span = span
      self.content = content
    }
  }

  var members: OrderedDictionary<String, Member> = [:]
  private var origin: Origin
  private var span: TextSpan?

  init(_ origin: Origin, at span: TextSpan?) {
    self.origin = origin
    self.span = span
  }

  var json: JSON {
    let values = members.map { ($0.key, JSONMember($0.value.content.json, keySpan: $0.value.span)) }
    return JSON(.object(JSONObject(uniqueKeysWithValues: values)), span: span)
  }
}

extension TOMLTable.Content {
  fileprivate var json: JSON {
    switch self {
    case .value(let value): value
    case .table(let table): table.json
    case .items(let tables): JSON(.array(tables.map(\.json)))
    }
  }
}

// What a header or a key may add, by TOML 1.0: nothing is written twice, and what is a value stays closed.
extension TOMLTable {
  /// The table that `[a.b]` opens.
  func table(at keys: [TOMLKey], _ span: TextSpan) throws(Unreadable) -> TOMLTable {
    let (above, key) = try way(to: keys)
    guard let known = above.members[key.name] else { return above.add(key, .header, span) }
    guard case .table(let table) = known.content, table.origin == .onTheWay else {
      throw key.twice(known.span)
    }
    table.origin = .header
    table.span = span
    return table
  }

  /// The table that `[[a.b]]` appends.
  func item(at keys: [TOMLKey], _ span: TextSpan) throws(Unreadable) -> TOMLTable {
    let (above, key) = try way(to: keys)
    let table = TOMLTable(.header, at: span)
    guard let known = above.members[key.name] else {
      above.members[key.name] = Member(span: key.span, .items([table]))
      return table
    }
    guard case .items(let items) = known.content else { throw key.twice(known.span) }
    above.members[key.name]?.content = .items(items + [table])
    return table
  }

  /// Where the value of a dotted key goes.
  func place(for keys: [TOMLKey]) throws(Unreadable) -> (table: TOMLTable, key: TOMLKey) {
    var table = self
    for key in keys.dropLast() { table = try table.dotted(key) }
    let key = keys[keys.count - 1]
    if let known = table.members[key.name] { throw key.twice(known.span) }
    return (table, key)
  }

  private func dotted(_ key: TOMLKey) throws(Unreadable) -> TOMLTable {
    guard let known = members[key.name] else { return add(key, .dottedKey, key.span) }
    guard case .table(let table) = known.content, table.origin != .header else { throw key.twice(known.span) }
    table.origin = .dottedKey
    return table
  }

  /// The table that holds the last of the keys of a header.
  private func way(to keys: [TOMLKey]) throws(Unreadable) -> (TOMLTable, TOMLKey) {
    var table = self
    for key in keys.dropLast() {
      switch table.members[key.name]?.content {
      case nil: table = table.add(key, .onTheWay, key.span)
      case .table(let next): table = next
      case .items(let items): table = items[items.count - 1]
      case .value: throw key.twice(table.members[key.name]?.span)
      }
    }
    return (table, keys[keys.count - 1])
  }

  private func add(_ key: TOMLKey, _ origin: Origin, _ span: TextSpan) -> TOMLTable {
    let table = TOMLTable(origin, at: span)
    members[key.name] = Member(span: key.span, .table(table))
    return table
  }
}

extension TOMLKey {
  fileprivate func twice(_ earlier: TextSpan?) -> Unreadable {
    Unreadable(
      rule: "toml.key.duplicate", bytes: bytes,
      message: "\(quoted(name)) was written before" + (earlier.map { ", on line \($0.start.line)" } ?? ""),
      remedy: "Keep one of the two.")
  }
}
