package import Schema

/// Where an entry stands in an answer: a spec field, a stream, or what lies inside a spec field.
package struct EntryPlace: Hashable, Sendable {
  /// The keys that lead to the list it stands in, such as `3`, `options`; none for the answer's own.
  package var list: [String]
  /// Its place there; the length of the list for an entry that is still to be added.
  package var index: Int

  package init(_ index: Int, in list: [String] = []) {
    self.list = list
    self.index = index
  }

  /// The keys that lead to the entry.
  package var keys: [String] { list + [String(index)] }

  /// The place of an entry of a list inside this one.
  package func inner(_ member: String, _ index: Int) -> EntryPlace { EntryPlace(index, in: keys + [member]) }

  /// The place as people count, such as `3.1.2`: the second field of the first alternative of the third field.
  package var number: String { keys.compactMap(Int.init).map { String($0 + 1) }.joined(separator: ".") }

  /// The entries this one lies in, the outermost first.
  var ancestors: [EntryPlace] {
    stride(from: 1, to: keys.count, by: 2).compactMap { length in
      Int(keys[length - 1]).map { EntryPlace($0, in: Array(keys.prefix(length - 1))) }
    }
  }
}

/// Reading and changing the list an entry stands in, however deep in the answer it lies.
extension [JSON] {
  package func entry(at place: EntryPlace) -> JSON? {
    let list = list(at: place.list)
    return list.indices.contains(place.index) ? list[place.index] : nil
  }

  package func list(at keys: [String]) -> [JSON] {
    guard let index = keys.first.flatMap(Int.init) else { return self }
    guard keys.count > 1, indices.contains(index) else { return [] }
    return (self[index][keys[1]]?.array ?? []).list(at: [String](keys.dropFirst(2)))
  }

  /// The answer with the list at these keys changed; the same answer where they lead nowhere.
  package func changing(at keys: [String], _ change: ([JSON]) -> [JSON]) -> [JSON] {
    guard let index = keys.first.flatMap(Int.init) else { return change(self) }
    guard keys.count > 1, indices.contains(index) else { return self }
    var answer = self
    let inner = (self[index][keys[1]]?.array ?? []).changing(at: [String](keys.dropFirst(2)), change)
    answer[index] = self[index].setting(keys[1], to: JSON(inner))
    return answer
  }

  /// The answer with an entry in the place of the one there; at the end of its list where there is none.
  package func replacing(_ place: EntryPlace, with entry: JSON) -> [JSON] {
    changing(at: place.list) { list in
      var list = list
      if list.indices.contains(place.index) { list[place.index] = entry } else { list.append(entry) }
      return list
    }
  }

  package func removing(_ place: EntryPlace) -> [JSON] {
    changing(at: place.list) { list in
      list.enumerated().filter { $0.offset != place.index }.map(\.element)
    }
  }

  /// The answer with an entry moved by one place in its list; the same answer at its ends.
  package func moving(_ place: EntryPlace, by step: Int) -> [JSON] {
    changing(at: place.list) { list in
      var list = list
      let other = place.index + step
      if list.indices.contains(place.index), list.indices.contains(other) { list.swapAt(place.index, other) }
      return list
    }
  }
}
