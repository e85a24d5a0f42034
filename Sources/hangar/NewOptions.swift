import ArgumentParser
import Changes
import Findings
import Runtime
import Scaffold
import Schema
import Screens

/// What `hangar new` is asked for, however its words were read.
struct NewOptions {
  var places = Places()
  var template: String?
  var name: String?
  var answersFile: String?
  var settings: [String] = []
  var fromAbout: String?
  var into = "."
  var layout: String?
  var yes = false
  var dryRun = false
  var diff = false
  var plain = false
  var format = Format.text

  init() {}

  init(_ given: New) {
    (places, template, name) = (given.options.places, given.template, given.name)
    (answersFile, settings, fromAbout) = (given.answersFile, given.settings, given.fromAbout)
    (into, layout, format) = (given.into, given.layout, given.format)
    (yes, dryRun, diff, plain) = (given.yes, given.dryRun, given.diff, given.plain)
  }

  /// Holds them against each other.
  func validate() throws {
    guard [yes, dryRun, diff].count(where: { $0 }) <= 1 else {
      throw ValidationError("--yes, --dry-run and --diff exclude each other. Give one of them.")
    }
    guard !diff || format == .text else {
      throw ValidationError("--diff prints a patch. For the plan as JSON give --dry-run --format json.")
    }
    for setting in settings where !NewRequest.isSetting(setting) {
      throw ValidationError("--set takes key=value, and '\(setting)' is none.")
    }
  }

  func run() throws {
    let world = try refusing { try places.world(in: into, layout: layout, wanting: template) }
    let request = try refusing { try NewRequest(self, in: world) }
    guard yes || dryRun || diff || format == .json else { return try ask(request, in: world) }
    try make(request, in: world)
  }

  /// The wizard on a terminal, plain prompts where lines are wanted, else the list of what is missing.
  private func ask(_ request: NewRequest, in world: World) throws {
    switch Surroundings.dialogue(plain: plain) {
    case .screen:
      try refusing { try Workspaces.open(world, theme: try places.theme(), opening: .wizard(request.draft)) }
    case .lines:
      try refusing {
        var prompts = PlainWizard(world, console: .standard)
        try prompts.run(request.draft)
      }
    case .nobody:
      Output.findings(request.problems)
      Output.error(
        "hangar: standard input is no terminal, so nothing can be asked. Add --yes to write, --dry-run or --diff to look."
      )
      throw ExitCode.wrongUsage
    }
  }

  private func make(_ request: NewRequest, in world: World) throws {
    let made = try request.generation()
    let problems = request.problems(of: made?.resolution)
    Output.findings(problems, problems.isEmpty ? .text : format)
    guard let generation = made, !problems.contains(where: { $0.severity == .error }) else {
      throw request.exitCode(for: problems)
    }
    Output.findings(generation.errors, generation.errors.isEmpty ? .text : format)
    guard generation.errors.isEmpty else { throw ExitCode.findings }
    let changes = try refusing {
      try ChangeSet.comparing(generation.plan, below: generation.root)
    }
    Output.findings(generation.findings.filter { !problems.contains($0) })
    if diff { return Output.patch(changes.patch(below: generation.patchFolder)) }
    if yes { try write(changes, generation, in: world) }
    let report = ChangeReport(changes, "written", isDone: yes)
    if format == .json { Output.json(report.json) } else { Output.lines(report.lines) }
    if yes, format == .text, !changes.isEmpty {
      Output.hint("Next: 'hangar checklist \(generation.connectorPath.namedFromHere)' leads on.")
    }
  }

  private func write(_ changes: ChangeSet, _ generation: Generation, in world: World) throws {
    let receipt = try refusing {
      if let lost = LostEdits(generation.overwritten(by: changes)) { throw lost }
      return try changes.writeConnector("new \(generation.folder)", world.environment)
    }
    if !receipt.recovery.isEmpty { Output.error("\(receipt.recovery)") }
  }
}

/// Nobody was asked whether a person's own work may go.
private struct LostEdits: Error, CustomStringConvertible {
  private let paths: [RelativePath]

  init?(_ paths: [RelativePath]) {
    guard !paths.isEmpty else { return nil }
    self.paths = paths
  }

  var description: String {
    let shown = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    return
      "\(shown)\(more) would lose what was written there by hand. Look with --diff; 'hangar update' brings both together, and without --yes each file can be kept."
  }
}
