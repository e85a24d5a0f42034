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
    subcommands: [Open.self, New.self, Undo.self, Demo.self],
    defaultSubcommand: Open.self)
}
