import ArgumentParser
import Changes
import Findings
import Runtime
import Scaffold
import Schema
import Screens

struct Update: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "update",
    abstract: "Bring a connector to what its template makes now, and keep what was written by hand.",
    discussion: """
      The connector is made again of the answers in its lock, or of others given with --set, and merged with its files \
      line by line: what only one side changed is taken, ticks of the checklist stay. Where both changed the same \
      lines nothing is written, unless --conflicts writes them between markers.

      On a terminal the changes are shown as a patch and written when that is confirmed, or at once with --yes; \
      'hangar undo' takes them back.

      Exit codes: 0 fine, 2 refused, 3 conflicts left, 4 an update is there (--check), 64 wrong usage.
      """)

  @OptionGroup var options: PlaceOptions

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("An answer in the place of the lock's; may be repeated.", valueName: "key=value"))
  var settings: [String] = []

  @Flag(help: "Only tell, by the exit code, whether there is anything to write.")
  var check = false

  @Flag(help: "Write at once.")
  var yes = false

  @Flag(help: "Say what would be written.")
  var dryRun = false

  @Flag(help: "Print what would be written as a patch that git apply takes.")
  var diff = false

  @Flag(help: "Write conflicts too: both sides between markers, to be decided in the files.")
  var conflicts = false

  @Option(help: "text, or json for the plan.")
  var format = Format.text

  func validate() throws {
    guard [check, yes, dryRun, diff].count(where: { $0 }) <= 1 else {
      throw ValidationError("--check, --yes, --dry-run and --diff exclude each other. Give one of them.")
    }
    guard !diff || format == .text else {
      throw ValidationError("--diff prints a patch. For the plan as JSON give --dry-run --format json.")
    }
    for setting in settings where !NewRequest.isSetting(setting) {
      throw ValidationError("--set takes key=value, and '\(setting)' is none.")
    }
  }

  func run() throws {
    let update = try refusing { try UpdateRequest(path, settings, options.places).update() }
    let changes = update.merge.changes
    if check {
      show(changes, update.merge.conflicts, isDone: false)
      if !changes.isEmpty { throw ExitCode.updateIsThere }
      return
    }
    for file in update.withoutCopy {
      Output.error("'\(file)': no copy of how it was made is kept, so it is compared with nothing.")
    }
    let advises = yes && conflicts
    for conflict in update.merge.conflicts {
      Output.error("\(conflict)\(advises ? " \(conflict.remedy)" : "")")
    }
    if diff { return Output.patch(changes.patch(below: changes.root.folderPrefix)) }
    let isDone = try !changes.isEmpty && !dryRun && isAgreed(update)
    if isDone { try refusing { _ = try changes.write("update \(update.generation.folder)") } }
    show(changes, update.merge.conflicts, isDone: isDone)
    if !dryRun, !update.merge.conflicts.isEmpty { throw ExitCode.conflicts }
  }

  private func show(_ changes: ChangeSet, _ found: [MergeConflict], isDone: Bool) {
    let report = ChangeReport(
      changes, "written", isDone: isDone, otherwise: "\(path) holds all that its template makes")
    guard format == .json else { return Output.lines(report.lines) }
    let sentences = found.map { JSON("\($0)") }
    Output.json(report.json.setting("conflicts", to: JSON(sentences)))
  }

  /// Whether the changes are to be written: never conflicts that nobody asked for.
  private func isAgreed(_ update: ConnectorUpdate) throws -> Bool {
    guard conflicts || update.merge.conflicts.isEmpty else {
      Output.error("hangar: nothing was written. Add --conflicts to write both sides, or look with --diff.")
      return false
    }
    guard !yes else { return true }
    guard Surroundings.dialogue(plain: true) == .lines else {
      Output.error(
        "hangar: standard input is no terminal, so nobody can agree. Add --yes, or look with --diff.")
      throw ExitCode.wrongUsage
    }
    let changes = update.merge.changes
    Output.patch(changes.withoutRecords.patch(below: changes.root.folderPrefix))
    return PlainConsole.standard.agrees("Write these changes?")
  }
}

/// What `hangar update` is asked for.
private struct UpdateRequest {
  /// As the person named it.
  private let path: String
  private let connector: String
  private let lock: Lock
  private let template: Template
  private let world: World
  private let settings: [String]

  init(_ path: String, _ settings: [String], _ places: Places) throws {
    self.path = path
    connector = try Places.real(path)
    guard let lock = try Lock.read(in: connector) else { throw PersonalEditsRefusal.notGenerated(path) }
    self.lock = lock
    self.settings = settings
    world = try places.world(in: "\(connector)/..", layout: lock.layout, wanting: lock.template)
    guard let template = world.template(lock.template).template else {
      throw Refusal(
        "'\(path)' was made of the template '\(lock.template)', which is not here. Name its folder with --templates."
      )
    }
    self.template = template
  }

  func update() throws -> ConnectorUpdate {
    guard let root = lock.planRoot(ofConnectorAt: connector) else {
      throw Refusal(
        "'\(connector)' no longer stands where its layout puts it, at '\(lock.home?.text ?? "")' of a repository."
      )
    }
    return try world.catalog.update(
      lock, template, answers: answers, below: lock.home == nil ? path : root, hangar: Version.text)
  }

  /// The lock's answers with those that were given; fields follow the answer that chooses them.
  private var answers: JSON {
    get throws {
      var aside: [SpecField] = []
      return try settings.reduce(lock.answers) { answers, setting in
        let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        guard let question = template.questions.first(where: { $0.id == parts[0] }) else {
          let meant = nearestName(to: parts[0], among: template.questions.map(\.id))
          let remedy =
            meant.map { "Did you mean '\($0)'?" }
            ?? "'hangar templates show \(template.id)' lists its questions."
          throw Refusal("'\(template.id)' does not ask for '\(parts[0])'. \(remedy)")
        }
        return template.answers(
          answers, setting: parts[0], to: question.value(fromText: parts[1]), before: answers[parts[0]],
          aside: &aside)
      }
    }
  }
}

extension ChangeSet {
  /// What a person reads: Hangar's own records go along unseen.
  fileprivate var withoutRecords: ChangeSet {
    var shown = self
    for change in changes where change.path.isRecord { shown.accept(change.path, false) }
    return shown
  }
}
