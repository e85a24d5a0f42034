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

  private init(checked text: Substring) {
    self.text = String(text)
  }

  package var components: [Substring] { text.split(separator: "/") }

  /// The last part.
  package var name: String { String(components.last ?? "") }

  /// The folders on the way, outermost first.
  package var folders: [RelativePath] {
    text.indices.filter { text[$0] == "/" }.map { RelativePath(checked: text[..<$0]) }
  }

  /// The same for two paths that a disk may take for one, for it ignores case or how accents are composed.
  package var folded: String { text.lowercased() }

  private static func fault(in text: String) -> PathRefusal? {
    guard !text.isEmpty else { return .empty }
    guard !text.unicodeScalars.contains(where: isControl) else { return .controlCharacter(text) }
    guard !text.hasPrefix("/") else { return .absolute(text) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      return .leavesFolder(text)
    }
    guard !parts.contains(where: isGitFolder) else { return .gitFolder(text) }
    return nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// Also finds the spellings that some disks take for `.git`: other case, and characters that they ignore.
  private static func isGitFolder(_ part: Substring) -> Bool {
    let seen = part.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(seen)).lowercased() == ".git"
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
