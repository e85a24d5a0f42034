import ArgumentParser
import Dispatch
import Findings
import Runtime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct Hangar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hangar",
    abstract: "A full-screen terminal workspace for people who build Airbyte connectors.",
    discussion: """
      Without a subcommand it opens the workspace in DIR, or in the current folder.

      Exit codes: 0 fine, 1 findings block, 2 refused, 3 conflicts left, 4 an update is there, 64 wrong usage, \
      128+n ended by signal n.
      """,
    version: Version.text,
    subcommands: [
      Open.self, New.self, Templates.self, Run.self, Validate.self, Inspect.self, Compare.self, Explain.self,
      ShowChecklist.self, Diff.self, Update.self, Undo.self, Examine.self, Demo.self, Keys.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    // Asked by scripts and prompts, many times a day.
    guard words != ["--version"] else { return Output.line(Version.text) }
    do {
      if let new = NewOptions(words: words) { return try new.run() }
      var command = try command(in: words) ?? parseAsRoot(words)
      if let command = command as? any AsyncParsableCommand { wait(for: command) }
      try command.run()
    } catch {
      end(error)
    }
  }

  /// Reads the words behind a subcommand by that subcommand alone, which takes half the time.
  ///
  /// - Returns: Nil where that cannot be done, for help and faults speak of the whole program.
  private static func command(in words: [String]) throws -> (any ParsableCommand)? {
    guard let name = words.first else { return try? Open.parseAsRoot([]) }
    guard let found = configuration.subcommands.first(where: { $0._commandName == name }) else {
      try refuseMistyped(name)
      return nil
    }
    guard !words.contains("--help"), !words.contains("-h") else { return nil }
    return try? found.parseAsRoot(Array(words.dropFirst()))
  }

  /// A word that is no folder either was meant for the command that it is close to.
  private static func refuseMistyped(_ name: String) throws {
    let names = configuration.subcommands.map { $0._commandName }
    guard !name.hasPrefix("-"), access(name, F_OK) != 0, let meant = nearestName(to: name, among: names)
    else {
      return
    }
    throw ValidationError("There is no command '\(name)'. Did you mean '\(meant)'?")
  }

  private static func wait(for command: any AsyncParsableCommand) -> Never {
    nonisolated(unsafe) var command = command
    Task.detached {
      do {
        try await command.run()
        exit()
      } catch {
        end(error)
      }
    }
    // Giving this thread up instead would unwind it, for which tables of the whole program are read and sorted.
    let never = DispatchSemaphore(value: 0)
    while true { never.wait() }
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
