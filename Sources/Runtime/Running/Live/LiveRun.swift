import AirbyteProtocol
import Conformance
package import Connectors
package import Findings
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One command of a connector, its messages judged while they come.
///
/// Memory stays bounded however much the connector writes.
package struct LiveRun: Sendable {
  package enum Event: Sendable {
    /// Whole lines of standard output, secrets taken out.
    case output([UInt8])
    /// Whole lines of standard error, secrets taken out.
    case said([UInt8])
    case findings([Finding])
  }

  /// What was taken without being named, as sentences.
  package let notes: [String]
  private let command: Connectors.ConnectorCommand
  private let request: ProcessRequest
  private let context: InspectionContext
  private let mask: MaskedStream
  /// Ends a container that outlives its client; nil for a process.
  private let removal: ProcessRequest?

  /// Decides what is started with which files; nothing is started yet.
  ///
  /// - Parameters:
  ///   - order: What was asked for.
  ///   - connector: The connector.
  ///   - scratch: Holds what has to be changed or mounted for this run; it has to stay until the end.
  ///   - environment: Where container engines are looked for.
  /// - Throws: ``RunRefusal`` when something is missing.
  package init(
    _ order: RunOrder, of connector: Connector, scratch: ScratchFolder, environment: [String: String]
  ) throws(RunRefusal) {
    command = order.command
    if let kind = connector.kind, !Connectors.ConnectorCommand.all(for: kind).contains(command) {
      throw .notOfKind(command, kind)
    }
    let files = try RunFiles(order, of: connector, scratch: scratch.path)
    let start = try RunStart(order, of: connector, files, scratch: scratch.path, environment)
    let input = try Self.input(order, connector)
    let firstBase = order.era == nil ? connector.firstBaseImage : nil
    let era = order.era ?? (firstBase == nil ? .current : .december2020)
    notes =
      files.notes + input.notes
      + (firstBase.map { ["It stands on \($0), so it is held against protocol 0.0.1. --protocol chooses."] }
        ?? [])
    request = ProcessRequest(
      start.command, in: try RunFiles.absolute(connector.path), input: input.input,
      limits: Self.limits(command))
    removal = start.removal.map { ProcessRequest($0, in: "/") }
    let specification = connector.declaredSpec().specification
    mask = MaskedStream(config: files.config, specification: specification)
    context = InspectionContext(
      command: AirbyteProtocol.ConnectorCommand(rawValue: command.rawValue),
      kind: connector.kind.flatMap { AirbyteProtocol.ConnectorKind(rawValue: $0.rawValue) },
      era: era, catalog: files.catalog, specification: specification, config: files.config)
  }

  private static func input(
    _ order: RunOrder, _ connector: Connector
  ) throws(RunRefusal) -> (input: ProcessInput, notes: [String]) {
    guard order.command == .write else { return (.nothing, []) }
    if let input = order.input { return (.descriptor(input), []) }
    guard connector.folder.kind(of: ProofPlan.messages) == .file else {
      throw .noFile(ProofPlan.messages, holding: "the messages of a sample sync, or pipe some in")
    }
    return (
      .file(try RunFiles.absolute(connector.folder.place(ProofPlan.messages))),
      ["It is sent \(ProofPlan.messages)."]
    )
  }

  /// An answer is small and kept; records are counted and let go.
  private static func limits(_ command: Connectors.ConnectorCommand) -> ProcessLimits {
    let isAnswer = command != .read && command != .write
    return ProcessLimits(time: .seconds(365 * 86400), output: isAnswer ? 16 << 20 : 0, errors: 64 << 10)
  }

  /// Runs it to its end, or until the task is cancelled.
  ///
  /// - Parameters:
  ///   - runner: Starts the process.
  ///   - show: Gets what comes while it comes, on any thread.
  /// - Returns: What came of it.
  /// - Throws: ``RunRefusal`` when it could not be started.
  package func run(
    runner: ProcessRunner = .system, show: @escaping @Sendable (Event) -> Void
  ) async throws(RunRefusal) -> RunReport {
    let inspection = LiveInspection(context, mask)
    if case .file(let path) = request.input { await Self.note(path, in: inspection) }
    let outcome: ProcessOutcome
    do {
      outcome = try await runner.run(request) { stream, bytes in
        Self.pass(bytes, of: stream, through: inspection, to: show)
      }
    } catch {
      throw .process(error)
    }
    await removeLeftOver(outcome, runner)
    let end = inspection.finish(isStopped: outcome.end == .cancelled)
    show(.output(end.output))
    show(.said(end.errors))
    let report = RunReport(command, outcome, end, mask)
    show(.findings(end.findings + report.endFindings))
    return report
  }

  /// The states of a file that is sent whole are known before the first of them can come back.
  private static func note(_ path: String, in inspection: LiveInspection) async {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    // The run itself says why it cannot be read.
    guard file >= 0 else { return }
    defer { close(file) }
    let feed = InputFeed(file)
    while let bytes = await feed.next() { inspection.sent(bytes) }
  }

  private static func pass(
    _ bytes: [UInt8], of stream: ProcessStream, through inspection: LiveInspection,
    to show: (Event) -> Void
  ) {
    switch stream {
    case .output:
      let (shown, findings) = inspection.output(bytes)
      if !shown.isEmpty { show(.output(shown)) }
      if !findings.isEmpty { show(.findings(findings)) }
    case .errors:
      let lines = inspection.errors(bytes)
      if !lines.isEmpty { show(.said(lines)) }
    case .input: inspection.sent(bytes)
    }
  }

  /// In a task of its own, for this one may have been cancelled.
  private func removeLeftOver(_ outcome: ProcessOutcome, _ runner: ProcessRunner) async {
    guard outcome.end == .cancelled, let removal else { return }
    // Where the client ended its container itself there is nothing left, and the engine says so.
    await Task { _ = try? await runner.run(removal) }.value
  }
}

extension DeclaredSpec {
  /// As the SPEC message has it.
  var specification: JSON? {
    guard case .found(let connection, _, _) = self else { return nil }
    return JSON(members: [("connectionSpecification", connection)])
  }
}
