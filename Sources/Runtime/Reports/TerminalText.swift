import Canvas

/// The text of a file for a terminal.
package enum TerminalText {
  /// Its lines with tabs as blanks; what is no UTF-8 shows as U+FFFD.
  package static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(decoding: $0, as: UTF8.self).expandingTabs() }
  }
}
