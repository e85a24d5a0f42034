extension NewRoot {
  private static let temporaryMark = ".hangar-new-"

  private static func temporaryPrefix(for name: String) -> String {
    "\(temporaryMark)\(ContentHash(of: Array(name.utf8)).hex.prefix(8))-"
  }

  /// Whether something was left in a folder by whoever made or removed a folder in it.
  static func hasLeftovers(in parent: String) -> Bool {
    do throws(SystemError) {
      return try OpenFolder.at(parent).names().contains { $0.hasPrefix(temporaryMark) }
    } catch {
      return false
    }
  }

  /// A name of its own for each attempt, and the same beginning for all attempts at one folder.
  static func temporaryName(for name: String) -> String {
    temporaryPrefix(for: name) + String(UInt64.random(in: .min ... .max), radix: 16)
  }

  /// Removes what a process that was killed while it made this folder, or removed it, has left beside it.
  ///
  /// Such a folder is in nobody's way, so a failure to remove it stops nothing.
  ///
  /// - Returns: The names of the folders that were never shown, or were on their way out.
  @discardableResult
  static func removeLeftovers(of root: String, door: DiskDoor) -> [String] {
    var place = ParentPath(root)
    var removed: [String] = []
    while let (parent, name) = place.split() {
      place = parent
      tidyUp { () throws(SystemError) in
        let folder = try OpenFolder.at(parent.text, door: door)
        let prefix = temporaryPrefix(for: name)
        for leftover in try folder.names() where leftover.hasPrefix(prefix) {
          guard try folder.status(of: leftover)?.kind == .folder else { continue }
          let held = try folder.folder(leftover)
          try held.holdAgainstRemoval()
          try folder.removeTree(leftover)
          if !removed.contains(name) { removed.append(name) }
        }
      }
      if exists(parent.text) { break }
    }
    return removed
  }

  private static func exists(_ path: String) -> Bool {
    do throws(SystemError) {
      _ = try OpenFolder.at(path)
      return true
    } catch {
      return false
    }
  }

  /// Removes a folder in which nothing is left but the journal, and the folders that were made for it, in one
  /// rename.
  ///
  /// Answers false, having done nothing, when there is more in it.
  static func remove(_ root: String, levels: Int, door: DiskDoor) throws(SystemError) -> Bool {
    guard var (place, name) = ParentPath(root).split(), name != ".." else { return false }
    var parent = try OpenFolder.at(place.text, door: door)
    guard try parent.status(of: name)?.kind == .folder, try parent.folder(name).holdsOnlyTheJournal() else {
      return false
    }
    var depth = 0
    for _ in 1..<max(levels, 1) {
      guard let (above, outer) = place.split(), outer != "..", try parent.names() == [name] else { break }
      (place, name) = (above, outer)
      parent = try OpenFolder.at(place.text, door: door)
      depth += 1
    }
    let temporary = temporaryName(for: name)
    try parent.rename(name, to: temporary)
    // A file may have come in between the look and the rename; from now on nobody knows the folder's name.
    guard try parent.folder(temporary).leadsToTheJournal(depth) else {
      try parent.rename(temporary, to: name)
      return false
    }
    try parent.removeTree(temporary)
    return true
  }
}

extension OpenFolder {
  /// Whether nothing but the journal is to be found this many folders below.
  fileprivate func leadsToTheJournal(_ depth: Int) throws(SystemError) -> Bool {
    guard depth > 0 else { return try holdsOnlyTheJournal() }
    let names = try names()
    guard names.count == 1 else { return false }
    return try folder(names[0]).leadsToTheJournal(depth - 1)
  }

  fileprivate func holdsOnlyTheJournal() throws(SystemError) -> Bool {
    guard try names() == [".hangar"] else { return false }
    return try folder(".hangar").names() == ["journal"]
  }
}

/// A path as a person types it, taken apart from its end.
struct ParentPath {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The folder that a path lies in, and its own name; nil for `/` and for the working folder.
  func split() -> (parent: ParentPath, name: String)? {
    let slash = UInt8(ascii: "/")
    var parts = text.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0 != "." }
    guard let name = parts.popLast() else { return nil }
    let isAbsolute = text.utf8.first == slash
    let above = parts.joined(separator: "/")
    return (ParentPath(isAbsolute ? "/" + above : above.isEmpty ? "." : above), name)
  }
}
