import ArgumentParser
import Changes
import Connectors
import Findings
import Runtime
import Workspace

struct ShowChecklist: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist",
    abstract: "Show a connector's checklist, tick its items, or prove what files alone can prove.",
    discussion: "Ticks are written to CHECKLIST.md; hangar undo takes them back.")

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Flag(help: "Make every check that needs no process, and keep what it saw.")
  var verify = false

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
    let verification = try await verified(connector)
    let status = try status(of: connector)
    let report = ChecklistReport(status, unchecked: verification?.unchecked ?? [])
    if format == .json {
      Output.json(report.json)
    } else {
      Output.lines(report.lines)
      Output.findings(status.findings + (verification?.findings ?? []))
    }
    if verify, status.items.contains(where: { $0.state == .failing }) { throw ExitCode.findings }
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

  private func verified(_ connector: Connector) async throws -> ChecklistVerification? {
    guard verify else { return nil }
    let before = try status(of: connector)
    do {
      return try await ChecklistVerification(of: connector, before)
    } catch {
      return try refusing { throw error }
    }
  }

  private func status(of connector: Connector) throws -> ChecklistStatus {
    guard let status = ChecklistStatus.read(connector) else {
      return try refusing { throw ChecklistRefusal.noChecklist(path) }
    }
    return status
  }
}
