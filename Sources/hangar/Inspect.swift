import AirbyteProtocol
import ArgumentParser
import Conformance
import Findings
import Runtime
import Schema

struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "inspect",
    abstract: "Check captured protocol messages, or messages as they come.",
    discussion: """
      Findings are shown as they are found, the first few of each kind in full; at the end the others are counted \
      and a table tells what came of each stream. Each message is a line, so message 12 stands on line 12. Memory \
      stays small however long the stream is.

      Without --command only what every stream must obey is checked. What takes longer says on a terminal how far \
      it has come. Ctrl-C ends it with the table.
      """)

  @Argument(
    help: ArgumentHelp("What a connector printed; - or nothing for standard input.", valueName: "file"))
  var file: String?

  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "The specification: what of the configuration is secret, which modes a destination has, what spec should print.",
      valueName: "file"))
  var spec: String?

  @Option(help: ArgumentHelp("What the connector was asked to do.", valueName: "command"))
  var command: ConnectorCommand?

  @Option(help: ArgumentHelp("source or destination.", valueName: "kind"))
  var kind: ConnectorKind?

  @Option(
    help: ArgumentHelp(
      "The messages a destination was sent, whose states must come back.", valueName: "file"))
  var sent: String?

  @OptionGroup var output: FindingOptions

  func run() async throws {
    guard file != nil || !Surroundings.isInputTerminal else {
      throw ValidationError("Name a file, or pipe a connector's output into it.")
    }
    let inputs = try refusing {
      try InspectionInputs(
        catalog: messages.catalog, specification: spec, config: messages.config, command: command,
        kind: kind ?? (sent == nil ? nil : .destination), era: messages.era ?? .current)
    }
    if output.format != .sarif { Output.data(inputs.findings, output.format) }
    var (report, signal) = try await inspect(inputs.context)
    report.count(inputs.findings)
    show(report, inputs.findings)
    if let signal { throw ExitCode(128 + signal) }
    if report.total(.error) > 0 { throw ExitCode.findings }
  }

  private func inspect(_ context: InspectionContext) async throws -> (InspectionReport, Int32?) {
    let inspection = Inspection(context, file: file == "-" ? nil : file, sent: sent)
    let line = ProgressLine()
    let (result, signal) = await Interruption.cancelling { [format = output.format] in
      await Result {
        try await inspection.run { findings in
          guard format != .sarif, !findings.isEmpty else { return }
          line.clear()
          Output.data(findings, format)
        } tell: {
          line.show($0.words)
        }
      }
    }
    line.clear()
    return (try refusing { try result.get() }, signal)
  }

  private func show(_ report: InspectionReport, _ others: [Finding]) {
    switch output.format {
    case .text: Output.lines((report.findings.isEmpty && others.isEmpty ? [] : [""]) + report.closingLines)
    case .json: Output.jsonLine(["report": report.json])
    case .sarif: Output.sarif(others + report.findings)
    }
  }
}

extension ConnectorCommand: ExpressibleByArgument {}
extension ConnectorKind: ExpressibleByArgument {}

extension Result where Failure == any Error {
  fileprivate init(_ work: () async throws -> Success) async {
    do {
      self = .success(try await work())
    } catch {
      self = .failure(error)
    }
  }
}
