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

/// The built program in a terminal, with a home folder and a workspace of its own.
struct Journey {
  let tmux: Tmux
  /// Holds the workspace `connectors` and everything that the program keeps of its own.
  let home: TestFolder

  private static let program = BuiltProducts.folder + "/hangar"
  /// Alternate screen, mouse, cursor.
  static let givenBack = "001"

  /// Runs a body with a shell that stands in an empty workspace.
  static func begin(
    _ variables: [String: String] = [:], _ body: (Journey) async throws -> Void
  ) async throws {
    let home = try TestFolder("home")
    try home.write("connectors/.keep", "")
    try home.remove("connectors/.keep")
    let own = ["HOME": home.path, "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""]
    try await Tmux.withShell(own.merging(variables) { $1 }) { tmux in
      try await tmux.enter("cd; cd connectors")
      try await body(Journey(tmux: tmux, home: home))
    }
  }

  /// Starts the program, which leaves its process id in a file and at the end its status on the screen.
  func start(_ arguments: String = "", seeing text: String = "There is no connector") async throws {
    try await tmux.enter("clear; sh -c 'echo $$ > ../pid; exec \(Self.program) \(arguments)'; echo rc=$?")
    try await tmux.until { $0.contains(text) }
  }

  /// Runs the program to its end.
  func run(_ arguments: String) async throws {
    try await tmux.enter("clear; \(Self.program) \(arguments); echo rc=$?")
    try await tmux.until { $0.contains("rc=0") }
  }

  func end(by signal: Int32) throws {
    let pid = try #require(home.text("pid").flatMap { pid_t($0.filter(\.isNumber)) })
    #expect(kill(pid, signal) == 0)
  }

  /// Presses a key and waits until the screen says what is expected.
  @discardableResult
  func press(_ key: String, seeing text: String) async throws -> String {
    try await tmux.press(key)
    return try await tmux.until { $0.contains(text) }
  }

  /// From the workspace to the details of an HTTP source with this name.
  func nameConnector(_ name: String) async throws {
    var template = Self.template(in: try await press("n", seeing: "┌ source-"))
    for _ in 0..<20 where template != "source-http" {
      // A screen that was still being painted differs too: only another template answers the key.
      let before = template
      try await tmux.press("Down")
      template = Self.template(in: try await tmux.until { (Self.template(in: $0) ?? before) != before })
    }
    try await press("Enter", seeing: "›Connector name")
    try await tmux.send(name)
    try await tmux.until { $0.contains(name) }
  }

  /// The id in the title of the pane that tells of the selected template.
  private static func template(in screen: String) -> String? {
    screen.firstMatch(of: #/┌ ((?:source|destination)-[a-z]+) /#).map { String($0.1) }
  }

  /// The draft that was kept, once it holds a text.
  func untilDraft(holds text: String) async throws {
    let folder = home.path + "/.local/state/hangar/drafts"
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      let drafts = names.filter { $0.hasSuffix(".json") }.compactMap {
        home.text(".local/state/hangar/drafts/\($0)")
      }
      if drafts.contains(where: { $0.contains(text) }) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("no draft ever held '\(text)'")
    throw NeverSeen()
  }

  /// Expects the shell back, with the program's status and the terminal as it was.
  func expectEnd(status: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await tmux.until(sourceLocation: sourceLocation) { $0.contains("rc=\(status)") }
    let modes = try await tmux.modes()
    #expect(modes == Self.givenBack, sourceLocation: sourceLocation)
  }
}
