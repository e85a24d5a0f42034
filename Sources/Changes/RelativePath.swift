/// A path below a folder: no root, no `..`, nothing that could leave it.
///
/// Every path that Hangar writes to is one of these, so a name from a person, a template or a connector
/// cannot reach outside.
package struct RelativePath: Hashable, Sendable {
  /// The parts joined by `/`.
  package let text: String

  /// - Parameter text: A path with `/` between its parts.
  /// - Throws: ``PathRefusal`` that says which rule the path breaks.
  package init(_ text: String) throws(PathRefusal) {
    self.text = text
    if let refusal = Self.fault(in: text) { throw refusal }
  }

  package var components: [Substring] { text.split(separator: "/") }

  private static func fault(in text: String) -> PathRefusal? {
    guard !text.isEmpty else { return .empty }
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return .controlCharacter(text) }
    guard !text.hasPrefix("/") else { return .absolute(text) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      return .leavesFolder(text)
    }
    guard parts.first?.lowercased() != ".git" else { return .gitFolder(text) }
    return nil
  }
}

extension RelativePath: Comparable, CustomStringConvertible {
  package static func < (left: RelativePath, right: RelativePath) -> Bool { left.text < right.text }
  package var description: String { text }
}

/// Why a text is not a path below the folder.
package enum PathRefusal: Error, Equatable, CustomStringConvertible {
  case empty
  case absolute(String)
  case leavesFolder(String)
  case controlCharacter(String)
  case gitFolder(String)

  package var description: String {
    switch self {
    case .empty: "a path is empty. Give the file a name."
    case .absolute(let path):
      "'\(path)' starts at the root of the disk. Use a path below the connector's folder."
    case .leavesFolder(let path):
      "'\(path)' has an empty, '.' or '..' part. Use a plain path below the connector's folder."
    case .controlCharacter(let path):
      "\(path.debugDescription) holds a control character. Take it out of the path."
    case .gitFolder(let path): "'\(path)' is inside git's own folder. Choose another path."
    }
  }
}
