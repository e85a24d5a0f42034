package import Canvas
package import Findings

/// The keys a person gave to commands, read from a keymap file.
///
/// A line is `command-id: key, key`; nothing behind the colon unbinds. `#` starts a comment. What is wrong is
/// reported with its line, and the rest of the file still counts.
package struct Keymap: Equatable, Sendable {
  package private(set) var keys: [String: [Chord]] = [:]

  package init() {}

  /// Reads a keymap file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its path, for findings.
  ///   - known: The ids that may be bound.
  /// - Returns: The keymap and everything that is wrong with the file.
  package static func parse(_ text: String, file: String, known: [String]) -> (Keymap, [Finding]) {
    var keymap = Keymap()
    var findings: [Finding] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.prefix { $0 != "#" }
      guard bare.contains(where: { !$0.isWhitespace }) else { continue }
      do {
        let (id, chords) = try entry(bare, known: known)
        let taken = chords.filter { keymap.isTaken($0, inAreaOf: id) }
        keymap.keys[id] = chords.filter { !taken.contains($0) }
        if let first = taken.first { throw KeymapError.taken(first) }
      } catch {
        let start = TextPosition(line: index + 1, column: 1, offset: 0)
        findings.append(
          Finding("keymap.line", .error, at: .file(file, TextSpan(start, start)), "\(error)"))
      }
    }
    return (keymap, findings)
  }

  /// Whether another command of the same area has the key already.
  private func isTaken(_ chord: Chord, inAreaOf id: String) -> Bool {
    let area = id.prefix { $0 != "." }
    return keys.contains { $0.key != id && $0.key.prefix { $0 != "." } == area && $0.value.contains(chord) }
  }

  private static func entry(_ line: Substring, known: [String]) throws(KeymapError) -> (String, [Chord]) {
    guard let colon = line.firstIndex(of: ":") else { throw .noColon }
    let id = line[..<colon].filter { !$0.isWhitespace }
    guard known.contains(id) else { throw .unknownCommand(id) }
    var chords: [Chord] = []
    for notation in line[line.index(after: colon)...].split(separator: ",") {
      do throws(ChordError) {
        chords.append(try Chord.parse(String(notation.filter { !$0.isWhitespace })))
      } catch {
        throw .chord(error)
      }
    }
    return (id, chords)
  }
}

/// What is wrong with a line of a keymap file.
private enum KeymapError: Error, CustomStringConvertible {
  case noColon
  case unknownCommand(String)
  case chord(ChordError)
  case taken(Chord)

  var description: String {
    switch self {
    case .noColon: "a line needs a command's id, a colon and its keys, such as wizard.next: ctrl+n"
    case .unknownCommand(let id): "'\(id)' is no command; the help lists their ids"
    case .chord(let error): error.description
    case .taken(let chord): "'\(chord)' is given to another command above; keep one of the two"
    }
  }
}
