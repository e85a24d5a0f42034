import ArgumentParser
import Runtime

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "open",
    abstract: "Open the workspace (what hangar does without a subcommand).",
    discussion: "Without a terminal, or with --plain, it lists the connectors.")

  @OptionGroup var options: PlaceOptions

  @Argument(help: ArgumentHelp("The workspace's folder.", valueName: "dir"))
  var folder = "."

  @Flag(help: "List the connectors as plain lines.")
  var plain = false

  @Option(help: "text or json; json lists the connectors.")
  var format = Format.text

  func run() throws {
    let world = try refusing { try options.places.world(in: folder) }
    guard format == .text, Surroundings.dialogue(plain: plain) == .screen else {
      return try list(world.folder)
    }
    try refusing { try Workspaces.open(world, theme: try options.places.theme(), opening: .home) }
  }

  private func list(_ folder: String) throws {
    let report = try refusing { try ConnectorReport(scanning: folder) }
    if format == .json { Output.json(report.json) } else { Output.lines(report.lines) }
  }
}
