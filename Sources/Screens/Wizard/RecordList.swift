import Canvas
package import Schema

/// A list of records as an answer: moving, deleting and replacing entries.
extension [JSON] {
  package func replacing(_ index: Int?, with record: JSON) -> [JSON] {
    var list = self
    if let index, list.indices.contains(index) { list[index] = record } else { list.append(record) }
    return list
  }

  package func removing(_ index: Int) -> [JSON] {
    var list = self
    if list.indices.contains(index) { list.remove(at: index) }
    return list
  }

  /// The list with an entry moved by one place; the same list at its ends.
  package func moving(_ index: Int, by step: Int) -> [JSON] {
    var list = self
    if list.indices.contains(index), list.indices.contains(index + step) { list.swapAt(index, index + step) }
    return list
  }
}
