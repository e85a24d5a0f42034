import ArgumentParser
import Changes
import Connectors
import Findings
import Runtime
import Workspace

struct ShowChecklist: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "checklist",
    abstract: "Show a connector's checklist, tick its items, or prove them.",
    discussion: """
      Ticks are written to CHECKLIST.md; hangar undo takes them back. --verify reads the files, runs the connector \
      and its tests, and keeps what it saw: an item whose files change afterwards is shown as stale.

      The first run of a connector that was not made here asks, for it starts the connector's own code. Where nobody \
      can be asked, only the checks that read files are made; --yes makes all.
      """)

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Flag(help: "Make every check that an item names, and keep what it saw.")
  var verify = false

  @Flag(help: "With --verify: run the connector's code without a question, now and later.")
  var yes = false

  @Option(help: ArgumentHelp("Tick an item; may be repeated.", valueName: "id"))
  var tick: [String] = []

  @Option(help: ArgumentHelp("Take an item's tick away; may be repeated.", valueName: "id"))
  var untick: [String] = []

  @Option(help: "text or json.")
  var format = Format.text

  func validate() throws {
    guard tick.isEmpty || untick.isEmpty else {
      throw ValidationError("--tick and --untick exclude each other. Run one after the other.")
    }
  }

  func run() async throws {
    let connector = try refusing { try Connector.read(at: path) }
    try write(connector)
    let (verification, signal) = try await verified(connector)
    let status = try status(of: connector)
    show(status, verification)
    if let signal { throw ExitCode(128 + signal) }
    if verify, status.items.contains(where: { $0.state == .failing }) { throw ExitCode.findings }
  }

  private func show(_ status: ChecklistStatus, _ verification: ChecklistVerification.Result?) {
    let report = ChecklistReport(status, unchecked: verification?.unchecked ?? [])
    guard format == .text else { return Output.json(report.json) }
    Output.lines(report.lines)
    Output.findings(status.findings + (verification?.findings ?? []))
    if let verification { Output.error(verification.line) }
  }

  private func write(_ connector: Connector) throws {
    let ids = tick + untick
    guard let first = ids.first else { return }
    let what = "\(tick.isEmpty ? "untick" : "tick") \(ids.count == 1 ? first : "\(ids.count) items")"
    try refusing {
      let changes = try Checklist.changes(setting: !tick.isEmpty, on: ids, in: connector.folder)
      _ = try changes.write(what)
    }
  }

  private func verified(_ connector: Connector) async throws -> (ChecklistVerification.Result?, Int32?) {
    guard verify else { return (nil, nil) }
    let items = try status(of: connector).items
    let mayRun = TrustQuestion(yes: yes).isAnswered(about: connector)
    let (result, signal) = await Interruption.cancelling {
      let progress = ProgressLine()
      do throws(EvidenceRefusal) {
        let result = try await ChecklistVerification(of: connector, mayRun: mayRun).run(items) {
          item, outcome in
          if outcome == nil { progress.begin(item) } else { progress.clear() }
        }
        return Result<ChecklistVerification.Result, EvidenceRefusal>.success(result)
      } catch {
        return .failure(error)
      }
    }
    return (try refusing { try result.get() }, signal)
  }

  private func status(of connector: Connector) throws -> ChecklistStatus {
    guard let status = ChecklistStatus.read(connector) else {
      return try refusing { throw ChecklistRefusal.noChecklist(path) }
    }
    return status
  }
}
