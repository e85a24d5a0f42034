package import Schema

/// The properties of a record that a form offers, which depend on what the record already says.
package enum RecordShape: Equatable, Sendable {
  /// A field of the specification, or one inside an alternative, which has no alternatives of its own.
  case specField(isInner: Bool)
  /// One of the alternatives of a spec field; its fields are entries themselves.
  case alternative
  /// With the names of the other streams, any of which may be the parent.
  case stream(others: [String])

  /// The shape of the entry at a place of a list of spec fields or streams.
  package init(at place: EntryPlace, of records: [JSON], areFields: Bool) {
    if areFields {
      self = place.list.last == "options" ? .alternative : .specField(isInner: !place.list.isEmpty)
    } else {
      let others = records.enumerated().filter { $0.offset != place.index }
      self = .stream(others: others.compactMap { $0.element["name"]?.string })
    }
  }

  /// What a new entry starts with.
  package var newRecord: JSON {
    switch self {
    case .specField: ["type": "string"]
    case .alternative: ["fields": []]
    case .stream:
      [
        "pagination": ["style": "none"], "primary_key": ["id"],
        "fields": [["name": "id", "type": "integer"]],
      ]
    }
  }

  /// The member whose entries have lines of their own below this one.
  package var innerList: String? {
    switch self {
    case .specField: "options"
    case .alternative: "fields"
    case .stream: nil
    }
  }

  /// What an entry is called.
  package var noun: String {
    switch self {
    case .specField: "field"
    case .alternative: "alternative"
    case .stream: "stream"
    }
  }

  /// The record with its members in the order of the form, so that what was typed last does not stand last.
  package func ordered(_ record: JSON) -> JSON {
    let known = order
    let first = known.filter { record[$0] != nil }
    let rest = record.members.filter { !known.contains($0.key) && !isLeft($0.key, of: record) }
    return JSON(members: first.map { ($0, record[$0] ?? .null) } + rest.map { ($0.key, $0.value) })
  }

  /// Whether a member is what remains of another type that was chosen before.
  private func isLeft(_ member: String, of record: JSON) -> Bool {
    guard case .specField = self else { return false }
    return member == "options" && record["type"]?.string != "one_of"
  }

  private var order: [String] {
    switch self {
    case .specField: ["name", "title", "description", "type"]
    case .alternative: ["title", "value", "fields"]
    case .stream:
      ["name", "path", "records_path", "primary_key", "cursor", "pagination", "parent", "fields"]
    }
  }

  package func items(for record: JSON) -> [FormItem] {
    switch self {
    case .specField(let isInner): SpecFieldItems(record: record, isInner: isInner).all
    case .alternative: RecordShape.alternativeItems
    case .stream(let others): StreamItems(record: record, others: others).all
    }
  }
}

extension RecordShape {
  /// The properties of an alternative; names as in `FieldOption`.
  fileprivate static let alternativeItems = [
    FormItem("title", "Title", help: "What Airbyte's form calls it.", placeholder: "such as By API key"),
    FormItem(
      "value", "Value", help: "What the property that tells the alternatives apart holds for this one.",
      placeholder: "the title in lower case when empty"),
  ]
}
