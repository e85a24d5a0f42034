import ArgumentParser
import Changes
import Findings
import Runtime
import Scaffold
import Schema
import Screens

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a connector.",
    discussion: """
      On a terminal the wizard opens with what was given filled in. With --yes, --dry-run or --diff, or without a \
      terminal, nothing is asked: the name alone is enough, and everything that is missing or wrong is listed at once.
      """)

  @OptionGroup var places: Places

  @Argument(help: ArgumentHelp("The template's id; hangar templates lists them.", valueName: "template"))
  var template: String?

  @Argument(help: ArgumentHelp("The connector's display name, such as 'Pet Shop'.", valueName: "name"))
  var name: String?

  @Option(name: .customLong("answers"), help: ArgumentHelp("Answers as YAML or JSON.", valueName: "file"))
  var answersFile: String?

  @Option(
    name: .customLong("set"), help: ArgumentHelp("One answer; may be repeated.", valueName: "key=value"))
  var settings: [String] = []

  @Option(help: ArgumentHelp("The folder that the connector's folder is made in.", valueName: "dir"))
  var into = "."

  @Option(help: ArgumentHelp("How the connector is packaged.", valueName: "layout"))
  var layout: String?

  @Flag(help: "Write at once.")
  var yes = false

  @Flag(help: "Say what would be written.")
  var dryRun = false

  @Flag(help: "Print what would be written as a patch that git apply takes.")
  var diff = false

  @Flag(help: "Ask the questions as plain lines.")
  var plain = false

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    let world = try refusing { try places.world(in: into) }
    let request = try refusing { try NewRequest(self, in: world) }
    guard yes || dryRun || diff || format == .json else { return try ask(request, in: world) }
    try make(request, in: world)
  }

  /// The wizard on a terminal, plain prompts where lines are wanted, else the list of what is missing.
  private func ask(_ request: NewRequest, in world: World) throws {
    switch Surroundings.dialogue(plain: plain) {
    case .screen:
      try refusing { try Workspaces.open(world, theme: try places.theme(), opening: .wizard(request.draft)) }
    case .lines, .nobody:
      Output.findings(request.missing)
      Output.error(
        "hangar: standard input is no terminal, so nothing can be asked. Add --yes to write with the defaults."
      )
      throw ExitCode.wrongUsage
    }
  }

  private func make(_ request: NewRequest, in world: World) throws {
    let generation = try request.generation()
    Output.findings(generation.findings)
    guard generation.errors.isEmpty else { throw ExitCode.findings }
    let changes = try refusing {
      try ChangeSet.comparing(generation.plan, below: "\(world.folder)/\(generation.folder)")
    }
    if diff { Output.bytes(changes.patch(below: generation.folder)) }
    if dryRun || (format == .json && !yes) { return report(changes) }
    guard !diff else { return }
    try write(changes, generation.folder)
  }

  private func write(_ changes: ChangeSet, _ folder: String) throws {
    guard !changes.isEmpty else { return report(changes) }
    let receipt = try refusing { try changes.write("new \(folder)") }
    if !receipt.recovery.isEmpty { Output.error("\(receipt.recovery)") }
    report(changes)
  }

  private func report(_ changes: ChangeSet) {
    if format == .json { return Output.json(changes.summary.json) }
    guard !changes.isEmpty else {
      return Output.line("Nothing to do: \(changes.root) is as it would be made.")
    }
    for change in changes.effective { Output.line("\(change.action.name)\t\(change.path)") }
    Output.line(
      "\(changes.effective.count) files \(dryRun ? "would be written" : "written") below \(changes.root)")
  }
}
