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

  package var components: [Substring] { Self.parts(of: text) }

  /// The last part.
  package var name: String { String(components.last ?? "") }

  /// The folders on the way, outermost first.
  package var folders: [RelativePath] {
    text.utf8.indices.filter { text.utf8[$0] == Self.slash }.map { RelativePath(checked: text[..<$0]) }
  }

  /// The path as seen from a folder above it; nil when the folder is not above it.
  package func below(_ folder: RelativePath) -> RelativePath? {
    let start = folder.text + "/"
    guard text.hasPrefix(start) else { return nil }
    return RelativePath(checked: text.dropFirst(start.count))
  }

  /// The path below this one's folder as one below the folder's own.
  package func inside(_ folder: RelativePath) -> RelativePath {
    RelativePath(checked: "\(folder.text)/\(text)"[...])
  }

  /// The same for two paths that a disk may take for one, for it ignores case or how accents are composed.
  package var folded: String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.lowercased() : text.uppercased().lowercased()
  }

  /// The folders on the way in the same spelling, outermost first.
  var foldedFolders: [String] { RelativePath(checked: folded[...]).folders.map(\.text) }

  /// Whether it is this folder or below it, however the disk spells it.
  package func isWithin(_ folder: String) -> Bool {
    let folded = folded
    return folded == folder || folded.utf8.starts(with: (folder + "/").utf8)
  }

  private static let slash = UInt8(ascii: "/")

  /// Cut at bytes, as the operating system does: a `/` with an accent on it is one character, yet still cuts.
  private static func parts(of text: String) -> [Substring] {
    text.utf8.split(separator: slash, omittingEmptySubsequences: false).map { Substring($0) }
  }

  private static func fault(in text: String) -> PathRefusal? {
    guard !text.isEmpty else { return .empty }
    if isPlain(text) { return nil }
    guard !text.unicodeScalars.contains(where: isControl) else { return .controlCharacter(text) }
    guard text.utf8.first != slash else { return .absolute(text) }
    let parts = parts(of: text)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      return .leavesFolder(text)
    }
    guard !parts.contains(where: isGitFolder) || text == gitExclude else { return .gitFolder(text) }
    return nil
  }

  /// Lists what git passes over in this checkout alone: the one file in git's folder that may be written.
  package static let gitExclude = ".git/info/exclude"

  /// Whether it is in git's own folder.
  package var isInGitFolder: Bool { !Self.isPlain(text) && components.contains(where: Self.isGitFolder) }

  /// Whether a text is a path without a second look: letters, digits and harmless signs, no part with a dot first
  /// that could be `.`, `..` or a spelling of `.git`.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var last = slash
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): break
        case UInt8(ascii: "."):
          if last == slash, isDoubtful(bytes[index...].prefix { $0 != slash }) { return false }
        case slash: if last == slash { return false }
        default: return false
        }
        last = byte
      }
      return last != slash
    }
  }

  /// Whether a part with a dot first could be `.`, `..` or `.git`; longer names such as `.gitignore` are none.
  private static func isDoubtful(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    part.count <= 2 || part.count == 4 && part[part.startIndex + 1] | 0x20 == UInt8(ascii: "g")
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
