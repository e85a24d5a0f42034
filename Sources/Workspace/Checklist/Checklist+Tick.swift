package import Findings

extension Checklist {
  /// The one-character edits that tick items, or take their ticks away.
  ///
  /// Items that already stand as asked give no edit.
  ///
  /// - Parameters:
  ///   - isTicked: Whether the items are to be ticked.
  ///   - ids: The items.
  /// - Returns: The edits in the order of the file.
  /// - Throws: ``TickRefusal`` for the first id that cannot be ticked; then nothing is edited.
  package func edits(
    setting isTicked: Bool, on ids: some Collection<String>
  ) throws(TickRefusal) -> [TextEdit] {
    var edits: [TextEdit] = []
    for id in ids {
      guard let item = self[id] else { throw .unknownItem(id, known: items.map(\.id)) }
      guard let box = item.box else { throw .noBox(item.title) }
      guard box.isTicked != isTicked else { continue }
      edits.append(
        TextEdit(file: file, bytes: box.offset..<box.offset + 1, replacement: isTicked ? "x" : " "))
    }
    return edits.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }
}

/// Why an item was not ticked.
package enum TickRefusal: Error, Equatable, CustomStringConvertible {
  case unknownItem(String, known: [String])
  case noBox(String)

  package var description: String {
    switch self {
    case .unknownItem(let id, let known):
      "the checklist has no item '\(id)'. "
        + (nearestName(to: id, among: known).map { "Did you mean '\($0)'?" }
          ?? "Choose one of: \(known.joined(separator: ", ")).")
    case .noBox(let title): "'\(title)' has no box. Write '[ ]' in front of it first."
    }
  }
}
