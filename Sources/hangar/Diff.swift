import ArgumentParser
import Changes
import Findings
import Runtime

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "diff",
    abstract: "Show what was changed in a connector since it was generated, as a patch.",
    discussion: "Files that Hangar did not make are not looked at.")

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let edits = try refusing { try PersonalEdits(below: path) }
    for file in edits.withoutCopy {
      let fate = file.isGone ? "deleted" : "changed"
      Output.error("'\(file.path)' was \(fate); no copy of how it was made is kept.")
    }
    if format == .json { return Output.json(ChangeReport(edits.changes, "changed", isDone: true).json) }
    Output.patch(edits.changes.patch())
    if edits.changes.isEmpty, edits.withoutCopy.isEmpty { Output.error("Nothing was changed in '\(path)'.") }
  }
}
