package import Changes
package import Connectors
import Findings

extension Checklist {
  /// The name of a generated checklist; an adopted one may end in it, such as `NEW_SOURCE_CHECKLIST.md`.
  static let fileName = "CHECKLIST.md"

  /// Reads a connector's checklist.
  ///
  /// - Parameter folder: The connector's folder.
  /// - Returns: Nil when it has none.
  package static func read(in folder: ConnectorFolder) -> Checklist? {
    guard let name = name(in: folder), case .bytes(let text) = folder.read(name) else { return nil }
    return Checklist(reading: text, file: folder.place(name))
  }

  /// The change set that ticks items, or takes their ticks away, to be shown and written like any other.
  ///
  /// - Parameters:
  ///   - isTicked: Whether the items are to be ticked.
  ///   - ids: The items.
  ///   - folder: The connector's folder.
  /// - Returns: An empty change set when the items stand as asked.
  /// - Throws: ``ChecklistRefusal``, also when the list cannot be read.
  package static func changes(
    setting isTicked: Bool, on ids: some Collection<String>, in folder: ConnectorFolder
  ) throws(ChecklistRefusal) -> ChangeSet {
    try changes(in: folder) { (list) throws(TickRefusal) in try list.edits(setting: isTicked, on: ids) }
  }
}

extension Checklist {
  /// Reads the list once and compares its edited text with that same reading, so nothing written in between
  /// is lost.
  private static func changes(
    in folder: ConnectorFolder, _ edit: (Checklist) throws(TickRefusal) -> [TextEdit]
  ) throws(ChecklistRefusal) -> ChangeSet {
    guard let name = name(in: folder) else { throw .noChecklist(folder.path) }
    do {
      let path = try RelativePath(name)
      let snapshot = try Snapshot.reading([path], below: folder.path)
      guard case .file(let image) = snapshot[path] else { throw ChecklistRefusal.unreadable(name) }
      let edits = try edit(Checklist(reading: image.bytes, file: folder.place(name)))
      let file = PlannedFile(path, edits.applied(to: image.bytes), mode: FileMode(keeping: image.permissions))
      return try ChangeSet(FilePlan([file]), against: snapshot)
    } catch let refusal as TickRefusal {
      throw .tick(refusal)
    } catch {
      throw .unreadable(name)
    }
  }

  private static func name(in folder: ConnectorFolder) -> String? {
    if folder.kind(of: fileName) == .file { return fileName }
    let names = folder.entries().filter { $0.kind == .file }.map(\.name)
    return names.filter { $0.uppercased().hasSuffix(fileName.uppercased()) }.min()
  }
}

/// Why a checklist was not changed.
package enum ChecklistRefusal: Error, Equatable, CustomStringConvertible {
  case noChecklist(String)
  case unreadable(String)
  case tick(TickRefusal)

  package var description: String {
    switch self {
    case .noChecklist(let path):
      "'\(path)' has no \(Checklist.fileName). Add one with items such as '- [ ] ...'."
    case .unreadable(let name): "\(name) could not be read. Make it a file that you may read."
    case .tick(let refusal): refusal.description
    }
  }
}

extension [TextEdit] {
  /// The text with edits of one file made, last one first, so that the offsets stay right.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    for edit in sorted(by: { $0.bytes.lowerBound > $1.bytes.lowerBound }) {
      text.replaceSubrange(edit.bytes, with: edit.replacement.utf8)
    }
    return text
  }
}
