import ArgumentParser
import Changes

struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Take back the last write to a connector.")

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Flag(help: "Say what would be taken back.")
  var dryRun = false

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    let changes = try refusing { try ChangeSet.undoing(below: path) }
    if !dryRun { _ = try refusing { try changes.write("undo") } }
    if format == .json { return Output.json(changes.summary.json) }
    for change in changes.effective { Output.line("\(change.action.name)\t\(change.path)") }
    Output.line("\(changes.effective.count) files \(dryRun ? "would be put back" : "put back") below \(path)")
  }
}
