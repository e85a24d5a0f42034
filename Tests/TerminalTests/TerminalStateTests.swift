import Subprocess
import TestSupport
import Testing

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

/// What the terminal is left like, seen from outside by a real one.
@Suite(.serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(5)))
struct TerminalStateTests {
  /// Alternate screen, mouse, cursor.
  private static let taken = "111"
  private static let given = "001"

  @Test(
    arguments: [
      ("q", [0]), ("x", [7]), ("t", [132, 133]), ("s", [139]), ("a", [134]), ("o", [138, 139]),
    ])
  func `Quitting, exit, a trap, faults and a stack overflow give the terminal back`(
    key: String, statuses: [Int]
  ) async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      try await tmux.untilModes(Self.taken)
      try await tmux.press(key)
      try await expectGivenBack(tmux, statuses: statuses)
    }
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)])
  func `A signal ends the program with its own status and gives the terminal back`(
    signal: Int32, status: Int
  ) async throws {
    try await Tmux.withShell { tmux in
      let pid = try await start(tmux)
      #expect(kill(pid, signal) == 0)
      try await expectGivenBack(tmux, statuses: [status])
    }
  }

  @Test(arguments: [true, false])
  func `A stop gives the terminal to the shell and fg takes it again`(byKey: Bool) async throws {
    try await Tmux.withShell { tmux in
      let pid = try await start(tmux, "\(Tmux.probe)")
      if byKey { try await tmux.press("C-z") } else { #expect(kill(pid, SIGTSTP) == 0) }
      try await tmux.until { $0.contains("Stopped") }
      #expect(try await tmux.modes() == Self.given)
      try await tmux.resize(columns: 70, rows: 20)
      try await tmux.enter("fg")
      try await tmux.until { $0.contains("resumed") && $0.contains("size 70x20") }
      #expect(try await tmux.modes() == Self.taken)
      try await tmux.press("Up")
      try await tmux.until { $0.contains("key up") }
    }
  }

  @Test(arguments: [("Enter", 7), ("C-c", 130)])
  func `An editor gets the whole terminal, and Ctrl-C in it is its own`(
    key: String, status: Int
  ) async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      try await tmux.press("e")
      try await tmux.until { $0.contains("editing") }
      #expect(try await tmux.modes() == Self.given)
      try await tmux.resize(columns: 60, rows: 20)
      try await tmux.press(key)
      let screen = try await tmux.until { $0.contains("editor ended") }
      #expect(screen.contains("editor ended with \(status)"))
      #expect(screen.contains("size 60x20"))
      #expect(!screen.contains("editing"))
      #expect(try await tmux.modes() == Self.taken)
    }
  }

  @Test func `A terminal that goes away ends the program, even where hangups are ignored`() async throws {
    let report = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { unlink(report) }
    try await Tmux.withShell { tmux in
      try await start(tmux, "sh -c 'trap \"\" HUP; \(Tmux.probe); echo $? > \(report)'")
      await tmux.vanish()
      try await tmux.untilFile(report, is: "129\n")
    }
  }

  @Test func `The mouse is on only while the view asks for it`() async throws {
    try await Tmux.withShell { tmux in
      try await start(tmux)
      try await tmux.untilModes("111")
      try await tmux.press("m")
      try await tmux.untilModes("101")
    }
  }

  /// Starts the probe, by default with a report of its status and of what became of the terminal's modes.
  @discardableResult
  private func start(
    _ tmux: Tmux,
    _ command: String = "b=$(stty -g); \(Tmux.probe); echo rc=$?; [ \"$b\" = \"$(stty -g)\" ] && echo same"
  ) async throws -> pid_t {
    try await tmux.enter(command)
    let screen = try await tmux.until { $0.contains(" ends") }
    let pid = screen.split(separator: "pid ").dropFirst().first?.prefix(while: \.isNumber)
    return try #require(pid.flatMap { pid_t($0) })
  }

  private func expectGivenBack(_ tmux: Tmux, statuses: [Int]) async throws {
    try await tmux.until { screen in
      statuses.contains { screen.contains("rc=\($0)\nsame") }
    }
    #expect(try await tmux.modes() == Self.given)
  }
}
