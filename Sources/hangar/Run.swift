import ArgumentParser
import Connectors
import Findings
import Runtime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "run",
    abstract: "Run a command of a connector and judge its messages while they come.",
    discussion: """
      Messages go to standard output with secrets masked; findings, and what the connector itself says, go to \
      standard error. Without --config it is given secrets/config.json, else integration_tests/sample_config.json; \
      without --catalog integration_tests/configured_catalog.json. A destination is sent standard input; where \
      nothing is piped in, integration_tests/messages.jsonl. Where a configuration leads to the connector's recorded API, that \
      runs beside it.

      The first run of a connector that was not made here asks, for it starts the connector's own code.
      """)

  @Argument(help: ArgumentHelp("The connector's folder.", valueName: "path"))
  var path: String

  @Argument(help: ArgumentHelp("spec, check, discover, read or write.", valueName: "command"))
  var command: ConnectorCommand

  @OptionGroup var messages: MessageOptions

  @Option(
    help: ArgumentHelp(
      "What read goes on from: a list of states, or the STATE messages that a read printed.",
      valueName: "file"))
  var state: String?

  @Option(help: ArgumentHelp("Run this image with podman or docker instead.", valueName: "ref"))
  var image: String?

  @Flag(help: "Run its code without a question, now and later.")
  var yes = false

  @Option(help: "text passes the messages on; json gives a report and sarif the findings instead of them.")
  var format = FindingFormat.text

  func validate() throws {
    let hasCatalog = command == .read || command == .write
    guard hasCatalog || messages.catalog == nil else {
      throw ValidationError("'\(command.rawValue)' takes no --catalog; read and write do.")
    }
    guard command == .read || state == nil else {
      throw ValidationError("'\(command.rawValue)' takes no --state; read does.")
    }
    guard command != .spec || messages.config == nil else {
      throw ValidationError("'spec' takes no --config.")
    }
  }

  func run() async throws {
    // A program that stops reading is an answer of the system, not the end of this one.
    signal(SIGPIPE, SIG_IGN)
    let connector = try refusing { try Connector.read(at: path) }
    if image == nil { try TrustQuestion(yes: yes).ask(about: connector) }
    let scratch = try refusing { try ScratchFolder() }
    let (result, signal) = await Interruption.cancelling {
      // A thrown error is kept, so that the folder goes away first.
      do { return Result<RunReport, any Error>.success(try await go(connector, scratch)) } catch {
        return .failure(error)
      }
    }
    if let stays = scratch.remove() { Output.error("hangar: \(stays)") }
    let report = try refusing { try result.get() }
    Output.error(report.line)
    switch format {
    case .text: break
    case .json: Output.json(report.json)
    case .sarif: Output.sarif(report.findings)
    }
    if let signal { throw ExitCode(128 + signal) }
    if report.hasErrors { throw ExitCode.findings }
  }

  private func go(_ connector: Connector, _ scratch: ScratchFolder) async throws -> RunReport {
    let order = RunOrder(
      command, config: messages.config, catalog: messages.catalog, state: state, image: image, input: input,
      era: messages.era)
    let live = try LiveRun(order, of: connector, scratch: scratch, environment: Surroundings.environment)
    for note in live.notes { Output.error(note) }
    return try await UntilClosed.run { [format] closed in
      try await live.run { event in
        switch event {
        case .output(let bytes) where format == .text: if !Output.passOn(bytes) { closed() }
        case .output: break
        case .said(let bytes): Output.aside(bytes)
        case .findings(let findings): Output.findings(findings)
        }
      }
    }
  }

  /// Standard input, when something is sent into it: a terminal and the null device send nothing.
  private var input: Int32? {
    var raw = stat()
    guard fstat(STDIN_FILENO, &raw) == 0, raw.st_mode & S_IFMT != S_IFCHR else { return nil }
    return STDIN_FILENO
  }
}

/// Work that ends early when nobody reads what it gives.
private enum UntilClosed {
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable (_ closed: @escaping @Sendable () -> Void) async throws -> Value
  ) async throws -> Value {
    let (closings, teller) = AsyncStream<Void>.makeStream()
    let task = Task { try await work { teller.yield() } }
    let listener = Task { for await _ in closings { task.cancel() } }
    defer {
      teller.finish()
      listener.cancel()
    }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}

extension ConnectorCommand: ExpressibleByArgument {}
