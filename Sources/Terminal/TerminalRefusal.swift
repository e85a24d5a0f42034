/// Why there is no full screen; the same questions can be asked as plain lines.
package enum TerminalRefusal: Error, Hashable, CustomStringConvertible, Sendable {
  case notATerminal(stream: String)
  case noType
  case unknownType(String)
  /// The terminal cannot move its cursor, as `dumb` and printers cannot.
  case noCursorMovement(String)
  case failed(String)

  package var description: String {
    switch self {
    case .notATerminal(let stream): "\(stream) is not a terminal; run it in one, or use --plain."
    case .noType: "TERM is not set, so nothing is known of the terminal; set it, or use --plain."
    case .unknownType(let name):
      "TERM is '\(name)', which this system's terminfo does not know; set it to xterm-256color, or use --plain."
    case .noCursorMovement(let name):
      "TERM is '\(name)', a terminal whose cursor cannot be moved; use --plain."
    case .failed(let name): "The terminal '\(name)' could not be opened; use --plain."
    }
  }
}
