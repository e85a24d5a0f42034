import Subprocess
package import Testing

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

/// A shell in a tmux of its own: a terminal that tells what state it is in.
package struct Tmux {
  private let socket: String
  package static var isInstalled: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { access("\($0)/tmux", X_OK) == 0 }
  }

  /// Runs a body with a shell of 90 by 24, and ends its server whatever happens.
  package static func withShell(
    _ variables: [String: String] = [:], _ body: (Tmux) async throws -> Void
  ) async throws {
    let tmux = Tmux(
      socket: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path)
    let environment = ["LC_ALL": "C.UTF-8", "PS1": "$ ", "SWIFT_BACKTRACE": "interactive=no,color=no"]
      .merging(variables) { $1 }
      .map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    let shell = "env -u COLORTERM -u NO_COLOR -u ENV \(environment) sh"
    _ = try await tmux.run(
      "-f", "/dev/null", "-u", "start-server", ";", "set", "-g", "default-terminal", "tmux-256color", ";",
      "set", "-g", "set-clipboard", "on", ";", "new-session", "-d", "-x", "90", "-y", "24", shell)
    do {
      try await tmux.until { $0.contains("$") }
      try await body(tmux)
    } catch {
      await tmux.vanish()
      throw error
    }
    await tmux.vanish()
  }

  /// Types a line into the shell.
  package func enter(_ line: String) async throws {
    _ = try await run("send-keys", "-l", line)
    _ = try await run("send-keys", "Enter")
  }

  /// Presses keys by their names in tmux.
  package func press(_ keys: String...) async throws {
    for key in keys { _ = try await run("send-keys", key) }
  }

  /// Sends bytes as the terminal would.
  package func send(_ bytes: String) async throws {
    _ = try await run("send-keys", "-l", bytes)
  }

  package func paste(_ text: String) async throws {
    _ = try await run("set-buffer", text)
    _ = try await run("paste-buffer", "-p")
  }

  package func resize(columns: Int, rows: Int) async throws {
    _ = try await run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  package func clipboard() async throws -> String { try await run("show-buffer") }

  package func screen() async throws -> String { try await run("capture-pane", "-p") }

  /// The screen with the sequences that colour it.
  package func colouredScreen() async throws -> String { try await run("capture-pane", "-p", "-e") }

  /// Takes the terminal away from whatever runs in it; it may be gone already.
  package func vanish() async {
    _ = try? await Subprocess.run(
      .name("tmux"), arguments: ["-S", socket, "kill-server"], output: .discarded)
    // tmux leaves the file of its socket behind.
    unlink(socket)
  }

  /// Whether the alternate screen, the mouse and the cursor are on, as 0 and 1.
  package func modes() async throws -> String {
    try await run("display-message", "-p", "#{alternate_on}#{mouse_any_flag}#{cursor_flag}")
      .filter { !$0.isWhitespace }
  }

  /// Looks at the screen until it is as wanted, and returns it.
  @discardableResult
  package func until(
    sourceLocation: SourceLocation = #_sourceLocation, _ isWanted: (String) -> Bool
  ) async throws -> String {
    try await until("the screen", sourceLocation, screen, isWanted)
  }

  /// Looks at the modes until they are as wanted.
  package func untilModes(_ wanted: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await until("the modes", sourceLocation, modes) { $0 == wanted }
  }

  /// Looks at a file from a process of its own until it holds what is wanted.
  package func untilFile(
    _ path: String, is wanted: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    func read() async throws -> String {
      try await Subprocess.run(.name("cat"), arguments: [path], output: .string(limit: 4096)).standardOutput
    }
    try await until("the file", sourceLocation, read) { $0 == wanted }
  }

  /// Each look is a process of its own, which is pause enough.
  @discardableResult
  private func until(
    _ what: String, _ sourceLocation: SourceLocation, _ look: () async throws -> String,
    _ isWanted: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(30)
    var seen = try await look()
    while !isWanted(seen) {
      guard ContinuousClock.now < deadline else {
        Issue.record("\(what) never became as wanted; last seen:\n\(seen)", sourceLocation: sourceLocation)
        throw NeverSeen()
      }
      seen = try await look()
    }
    return seen
  }

  private func run(_ arguments: String...) async throws -> String {
    let result = try await Subprocess.run(
      .name("tmux"), arguments: Arguments(["-S", socket] + arguments), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 16))
    #expect(result.terminationStatus.isSuccess, "tmux \(arguments): \(result.standardError)")
    return result.standardOutput
  }
}

/// A terminal that did not get where it should; the issue tells what was seen.
package struct NeverSeen: Error {
  package init() {}
}

/// Where the package's programs are built: beside the test bundle that runs.
package enum BuiltProducts {
  package static var folder: String {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.first { $0.contains(".xctest") } ?? arguments[0]
    var url = URL(fileURLWithPath: bundle)
    while url.path.contains(".xctest") { url.deleteLastPathComponent() }
    return url.path
  }
}
