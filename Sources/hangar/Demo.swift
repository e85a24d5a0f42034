import ArgumentParser
import Findings
import Runtime
import Scaffold
import Schema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "demo",
    abstract: "Go the whole way on an embedded sample API.",
    discussion: """
      Makes a source and a destination, installs them, runs them against a recorded API and an embedded sink, \
      proves the checklist and ticks it. It needs Python 3 and what pip downloads; no credentials, no other network.
      """)

  @Option(help: ArgumentHelp("Keep what is made in a new or empty folder.", valueName: "dir"))
  var keep: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() async throws {
    let scratch = keep == nil ? try refusing { try ScratchFolder() } : nil
    let folder = try scratch?.path ?? refusing { try keptFolder() }
    let (report, signal) = await Interruption.cancelling { [format] in await go(in: folder, format) }
    if let stays = scratch?.remove() { Output.error("hangar: \(stays)") }
    show(report)
    if let signal { throw ExitCode(128 + signal) }
    switch report.stop {
    case nil: return
    case .refused: throw ExitCode.refused
    case .failed, .interrupted: throw ExitCode.findings
    }
  }

  private func go(in folder: String, _ format: Format) async -> DemoReport {
    let progress = ProgressLine()
    let journey = DemoJourney(folder: folder, catalog: TemplateCatalog(stores: [.builtIn])) { event in
      switch event {
      case .began(let title): progress.begin(title)
      case .said(let line): progress.show(line)
      case .ended(let step):
        progress.clear()
        if format == .text { Output.line(step.line) }
      }
    }
    return await journey.run()
  }

  private func show(_ report: DemoReport) {
    if let stop = report.stop {
      for line in stop.lines { Output.error("  \(line)") }
      Output.error("hangar: \(stop.sentence)")
    }
    if format == .json { return Output.json(report.json(folder: keep)) }
    let seconds = report.steps.reduce(0) { $0 + $1.seconds }
    if report.succeeded { Output.line("\(report.steps.count) steps, all ok, in \(Int(seconds)) s") }
    if let keep { Output.line("The connectors are in \(keep).") }
  }

  private func keptFolder() throws -> String {
    guard let keep else { preconditionFailure("asked for without --keep") }
    do {
      try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
      guard try FileManager.default.contentsOfDirectory(atPath: keep).isEmpty else {
        throw Refusal("'\(keep)' is not empty. Name a new folder.")
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("'\(keep)' cannot be made. Name a folder that you may write to.")
    }
    return URL(fileURLWithPath: keep).standardizedFileURL.path
  }
}
