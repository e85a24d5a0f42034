import ArgumentParser
import Runtime

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "keys",
    abstract: "List every command of the full screen with its keys.",
    discussion: "The list is a keymap file: keep the lines that you change in ~/.config/hangar/keys.yaml.")

  func run() throws {
    Output.lines(KeymapReport(Surroundings.environment).lines)
  }
}
