import ArgumentParser
import Changes
import Runtime

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "undo", abstract: "Take back the last write to a connector.")

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Flag(help: "Say what would be taken back.")
  var dryRun = false

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let changes = try refusing { try LastWrite.takingBack(path) }
    if !dryRun { try refusing { _ = try changes.write("undo") } }
    let before = changes.undoes.map { " as before '\($0.label)'" } ?? ""
    let report = ChangeReport(changes, "put back\(before)", isDone: !dryRun)
    if format == .json { Output.json(report.json) } else { Output.lines(report.lines) }
  }
}
