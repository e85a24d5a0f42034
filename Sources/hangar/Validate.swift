import ArgumentParser
import Changes
import Connectors
import Findings
import Runtime
import Workspace

struct Validate: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "validate",
    abstract: "Judge the files of a connector, or of every connector in a workspace.",
    discussion: """
      Spec, manifest, metadata, catalogs, sample configurations, versions, names, image, docs and secrets are held \
      against the rules of Airbyte's own tools; no process of a connector is started and nothing is looked up. What \
      could not be judged is said too. Findings name their rule in brackets.

      With --fix the safe fixes are shown as a patch and applied when that is confirmed, or at once with --yes; \
      'hangar undo' takes them back.

      Exit codes: 0 no errors, 1 errors, 2 refused, 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("Folders of connectors or of workspaces.", valueName: "path"))
  var paths = ["."]

  @OptionGroup var rules: ProtocolOption

  @OptionGroup var output: FindingOptions

  @Flag(help: "Apply the fixes that are safe.")
  var fix = false

  @Flag(help: "With --fix, apply without asking.")
  var yes = false

  @Flag(help: "With --fix, print the fixes as a patch and leave the files alone.")
  var diff = false

  @Flag(help: "With --fix, name the files that would change and leave them alone.")
  var dryRun = false

  func validate() throws {
    guard fix || !(yes || diff || dryRun) else {
      throw ValidationError("--yes, --diff and --dry-run say how to --fix. Add --fix.")
    }
    guard [yes, diff, dryRun].count(where: { $0 }) <= 1 else {
      throw ValidationError("--yes, --diff and --dry-run exclude each other. Give one of them.")
    }
  }

  func run() async throws {
    var validation = try await judged()
    if fix, try repair(validation) { validation = try await judged() }
    guard !diff, !dryRun else { return }
    show(validation)
    guard !validation.connectors.isEmpty else { return try refusing { throw NoConnector(paths) } }
    if validation.findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }

  private func judged() async throws -> WorkspaceValidation {
    let line = ProgressLine()
    let surroundings = await ValidationSurroundings.here(validating: paths, era: rules.era)
    do {
      let validation = try await WorkspaceValidation(of: paths, surroundings) { done, total in
        if total > 50, done.isMultiple(of: 20) { line.show("\(done) of \(total) connectors") }
      }
      line.clear()
      guard !validation.connectors.isEmpty || !validation.findings.isEmpty else { throw NoConnector(paths) }
      return validation
    } catch {
      return try refusing { throw error }
    }
  }

  private func show(_ validation: WorkspaceValidation) {
    Output.data(validation.findings.namedFromHere, output.format)
    guard output.format == .text else { return }
    let count = validation.connectors.count
    Output.line(
      "\(count == 1 ? validation.connectors[0].path : "\(count) connectors"): \(validation.findings.summary)")
  }

  /// Shows what the fixes would do and does it where that is wanted; whether anything was written.
  private func repair(_ validation: WorkspaceValidation) throws -> Bool {
    let fixes = try refusing { try SafeFixes(validation.findings, in: validation.connectors) }
    guard !fixes.changes.isEmpty else {
      Output.error("No finding has a fix that is safe to make.")
      return false
    }
    if dryRun {
      for changes in fixes.changes { Output.lines(ChangeReport(changes, "written", isDone: false).lines) }
      return false
    }
    if diff || !yes {
      for changes in fixes.changes { Output.patch(changes.patch(below: changes.root.folderPrefix)) }
    }
    guard !diff, try yes || isConfirmed(fixes) else { return false }
    return try refusing {
      for changes in fixes.changes { try changes.write("fix \(fixes.count) findings") }
      return true
    }
  }

  private func isConfirmed(_ fixes: SafeFixes) throws -> Bool {
    guard Surroundings.dialogue(plain: true) == .lines else {
      Output.error(
        "hangar: standard input is no terminal, so nobody can agree. Add --yes, or look with --diff.")
      throw ExitCode.wrongUsage
    }
    let what = fixes.count == 1 ? "this fix" : "these \(fixes.count) fixes"
    return PlainConsole.standard.agrees("Apply \(what)?")
  }
}

/// None of the folders is one of a connector or holds one.
private struct NoConnector: Error, CustomStringConvertible {
  private let paths: [String]

  init(_ paths: [String]) { self.paths = paths }

  var description: String {
    "No connector is in \(paths.map { "'\($0)'" }.joined(separator: ", ")). Name the folder of one, or of a workspace."
  }
}
