#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the process finds around it.
package enum Surroundings {
  /// As it was when it was first asked for.
  package static let environment = {
    var found: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let end = pair.utf8.firstIndex(of: UInt8(ascii: "=")) {
        found[String(pair[..<end])] = String(pair[pair.utf8.index(after: end)...])
      }
      entry += 1
    }
    return found
  }()

  /// Whether somebody would have to type what standard input is to give.
  package static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// How a person can be asked.
  package enum Dialogue: Sendable {
    case screen, lines, nobody
  }

  /// The full screen on a terminal that can show one; lines where they are wanted or it cannot.
  package static func dialogue(plain: Bool) -> Dialogue {
    guard isatty(STDIN_FILENO) == 1 else { return .nobody }
    let term = environment["TERM"] ?? ""
    return plain || term.isEmpty || term == "dumb" || isatty(STDOUT_FILENO) == 0 ? .lines : .screen
  }
}
