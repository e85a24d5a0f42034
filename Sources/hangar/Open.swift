import ArgumentParser
import Runtime

struct Open: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the workspace (what hangar does without a subcommand).")

  @OptionGroup var places: Places

  @Argument(help: ArgumentHelp("The workspace's folder.", valueName: "dir"))
  var folder = "."

  func run() throws {
    try refusing {
      try Workspaces.open(try places.world(in: folder), theme: try places.theme(), opening: .home)
    }
  }
}
