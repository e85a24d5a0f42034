import ArgumentParser
import Runtime

@main
struct Hangar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hangar",
    abstract: "A full-screen terminal workspace for people who build Airbyte connectors.",
    discussion: """
      Without a subcommand it opens the workspace in DIR, or in the current folder.

      Exit codes: 0 fine, 1 findings block, 2 refused, 3 conflicts left, 64 wrong usage, 128+n ended by signal n.
      """,
    version: Version.text,
    subcommands: [
      Open.self, New.self, Templates.self, Validate.self, Inspect.self, Compare.self, Explain.self,
      ShowChecklist.self, Diff.self, Undo.self, Examine.self, Demo.self,
    ],
    defaultSubcommand: Open.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  /// Says why it ends; what somebody typed is quoted there, so control characters are taken out first.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if code.isSuccess { Output.lines(lines) } else { Output.error(text) }
    }
    exit(withError: code)
  }
}
