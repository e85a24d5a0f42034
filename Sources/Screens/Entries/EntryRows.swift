package import Schema

/// One line of a list of entries: an entry, or the place where one would be added.
package struct EntryRow: Equatable, Sendable {
  package var place: EntryPlace
  package var kind: Kind

  package enum Kind: Equatable, Sendable {
    case field, alternative, stream
    /// Where the next alternative of a field would stand, or the first field of an alternative.
    case newAlternative, newField
  }

  /// How far it is moved in: an alternative below its field, a field below its alternative.
  package var depth: Int { place.list.count / 2 }

  /// Whether there is an entry here, which can be moved and deleted.
  package var isEntry: Bool { kind != .newAlternative && kind != .newField }

  /// Where `add` puts a new field: into an alternative when that is selected, else behind its siblings.
  func placeOfNew(in entries: [JSON]) -> EntryPlace {
    let list = kind == .alternative ? place.keys + ["fields"] : place.list
    return EntryPlace(entries.list(at: list).count, in: list)
  }
}

/// The lines of the spec fields, each alternative of a field and its fields below it.
package enum EntryRows {
  package static func fields(_ records: [JSON], in list: [String] = []) -> [EntryRow] {
    records.enumerated().flatMap { index, record in
      let place = EntryPlace(index, in: list)
      let isOneOf = record["type"]?.string == "one_of" && list.isEmpty
      return [EntryRow(place: place, kind: .field)] + (isOneOf ? alternatives(of: record, at: place) : [])
    }
  }

  private static func alternatives(of field: JSON, at place: EntryPlace) -> [EntryRow] {
    let options = field["options"]?.array ?? []
    let rows = options.enumerated().flatMap { index, option in
      let inner = place.inner("options", index)
      let own = fields(option["fields"]?.array ?? [], in: inner.keys + ["fields"])
      return [EntryRow(place: inner, kind: .alternative)]
        + (own.isEmpty ? [EntryRow(place: inner.inner("fields", 0), kind: .newField)] : own)
    }
    return rows + [EntryRow(place: place.inner("options", options.count), kind: .newAlternative)]
  }

  /// The list inside an entry: the alternatives of a field of several forms, or the fields of an alternative.
  package static func innerList(of place: EntryPlace, in records: [JSON]) -> [String]? {
    if place.list.last == "options" { return place.keys + ["fields"] }
    guard place.list.isEmpty, records.entry(at: place)?["type"]?.string == "one_of" else { return nil }
    return place.keys + ["options"]
  }

  package static func streams(_ records: [JSON]) -> [EntryRow] {
    records.indices.map { EntryRow(place: EntryPlace($0), kind: .stream) }
  }
}

extension [EntryRow] {
  /// The line that the place of a finding belongs to: of the innermost entry it lies in, or where one is missing.
  func line(of keys: [String]) -> Int? {
    let owner = indices.filter { self[$0].isEntry && keys.starts(with: self[$0].place.keys) }
      .max { self[$0].place.keys.count < self[$1].place.keys.count }
    guard let owner, keys.dropFirst(self[owner].place.keys.count).first == "options" else { return owner }
    let list = self[owner].place.keys + ["options"]
    return firstIndex { $0.kind == .newAlternative && $0.place.list == list } ?? owner
  }
}
