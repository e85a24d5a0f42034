import ArgumentParser
import Findings
import Schema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output for data, standard error for everything else; a closed pipe ends the program quietly.
enum Output {
  static func line(_ text: String = "") { write(Array("\(text)\n".utf8), to: STDOUT_FILENO) }

  static func json(_ value: JSON) { write(value.bytes(.pretty) + [10], to: STDOUT_FILENO) }

  static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func error(_ text: String) {
    write(
      Array(
        (text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.escaped(String($0)) }
          .joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  /// Findings as a compiler would show them.
  static func findings(_ findings: [Finding]) {
    write(
      Array(findings.text { FileManager.default.contents(atPath: $0).map(Array.init) }.utf8),
      to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(errno == EPIPE ? 0 : 74) }
      rest = rest.dropFirst(count)
    }
  }
}

/// Named apart from `Output.write`.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}

/// How a command shows what it gives.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
