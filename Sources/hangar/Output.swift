import ArgumentParser
import Findings
import Runtime
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
///
/// Control characters in texts never reach a terminal.
enum Output {
  static func line(_ text: String) { lines([text]) }

  static func lines(_ lines: [String]) {
    write(Array(lines.map { VisibleText.escaped($0) + "\n" }.joined().utf8), to: STDOUT_FILENO)
  }

  static func json(_ value: JSON) { write(value.bytes(.pretty) + [10], to: STDOUT_FILENO) }

  /// A patch keeps its bytes for the program that reads it; on a terminal it is shown like any other text.
  static func patch(_ bytes: [UInt8]) {
    guard isatty(STDOUT_FILENO) == 1 else { return write(bytes, to: STDOUT_FILENO) }
    lines(TerminalText.lines(of: bytes))
  }

  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(Array(lines.map { VisibleText.escaped(String($0)) + "\n" }.joined().utf8), to: STDERR_FILENO)
  }

  /// What a person at a terminal may do next; a script has no use for it.
  static func hint(_ text: String) {
    if isatty(STDERR_FILENO) == 1 { error(text) }
  }

  /// Findings as a compiler would show them, or as a record for programs.
  static func findings(_ findings: [Finding], _ format: Format = .text) {
    if format == .json { return json(["findings": findings.jsonRecords]) }
    let text = findings.text { FileManager.default.contents(atPath: $0).map(Array.init) }
    write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Passes a program's own data on; false when nobody reads it any more.
  static func passOn(_ bytes: [UInt8]) -> Bool {
    if isatty(STDOUT_FILENO) == 1 { return attempt(Array(visible(bytes).utf8), STDOUT_FILENO) == 0 }
    let code = attempt(bytes, STDOUT_FILENO)
    if code != 0, code != EPIPE { fail(code, STDOUT_FILENO) }
    return code == 0
  }

  /// What a program says beside its data.
  static func aside(_ bytes: [UInt8]) { write(Array(visible(bytes).utf8), to: STDERR_FILENO) }

  private static func visible(_ bytes: [UInt8]) -> String {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { VisibleText.escaped(String(decoding: $0, as: UTF8.self)) + "\n" }.joined()
  }

  /// Findings as the data that was asked for: for a person, one JSON object on each line, or a SARIF log.
  static func data(_ findings: [Finding], _ format: FindingFormat) {
    switch format {
    case .text:
      let text = findings.text { FileManager.default.contents(atPath: $0).map(Array.init) }
      write(Array(text.utf8), to: STDOUT_FILENO)
    case .json: write(Array(findings.jsonLines().utf8), to: STDOUT_FILENO)
    case .sarif: sarif(findings)
    }
  }

  static func sarif(_ findings: [Finding]) {
    let log = findings.sarif(toolVersion: Version.text, describing: RuleBook.whole.rule)
    write(Array(log.utf8) + [10], to: STDOUT_FILENO)
  }

  /// A text of the program's own, which has its line breaks.
  static func text(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func jsonLine(_ value: JSON) { write(value.bytes() + [10], to: STDOUT_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let code = attempt(bytes, descriptor)
    if code != 0 { fail(code, descriptor) }
  }

  /// Writes everything; returns 0, or the system's reason why not.
  private static func attempt(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  /// Whoever reads may stop reading; anything else that keeps data from being written is said.
  private static func fail(_ code: Int32, _ descriptor: Int32) -> Never {
    guard code != EPIPE else { exit(0) }
    if descriptor == STDOUT_FILENO {
      error("hangar: standard output could not be written: \(String(cString: strerror(code))).")
    }
    exit(ExitCode.refused.rawValue)
  }
}

/// Named apart from `Output.write`.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}

/// How a command shows what it gives.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// None: the names say it.
  ///
  /// Unless this says so the parser finds it out at every start, by generic ways that the runtime looks up one by one.
  static var allValueDescriptions: [String: String] { [:] }
}

extension String {
  /// What a patch puts before its paths so that it can be applied where the command was run.
  var folderPrefix: String? { self == "." || hasPrefix("/") ? nil : self }

  /// A path below the current folder as somebody there would type it.
  var namedFromHere: String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return hasPrefix(here) ? String(dropFirst(here.count)) : self
  }
}
