import Connectors
import Schema
import Workspace

/// How the demo runs a connector: with its sample configuration, beside the recorded API.
struct DemoSample: Sendable {
  let process: ConnectorProcess
  let port: Int
  let config: String
  let wrongConfig: String
}

/// The steps that speak the protocol with the source.
extension DemoJourney {
  /// Asks for the specification; prepares what the commands behind it need.
  func spec(_ name: String) async throws(DemoStop) -> Done<DemoSample> {
    let sample = try sample(name)
    let judgement = try await judged(.spec, sample)
    return Done(sample, saw: judgement.saw)
  }

  func check(_ sample: DemoSample) async throws(DemoStop) -> Done<Void> {
    Done((), saw: try await judged(.check, sample, CommandFiles(config: sample.config)).saw)
  }

  /// A check that says yes to a wrong key says nothing.
  func checkWrongKey(_ sample: DemoSample) async throws(DemoStop) -> Done<Void> {
    let outcome = try await run(.check, sample, CommandFiles(config: sample.wrongConfig))
    guard let status = MessageTally(outcome.output.bytes).status else {
      throw .failed("no connection status came", lines: outcome.lastLines(12))
    }
    guard !status.isSuccess else { throw .failed("the check succeeds with a wrong key") }
    return Done((), saw: "refused, as it must be")
  }

  func discover(_ sample: DemoSample) async throws(DemoStop) -> Done<Void> {
    let judgement = try await judged(.discover, sample, CommandFiles(config: sample.config))
    return Done((), [Count(judgement.tally.streams?.count ?? 0, "streams")])
  }

  /// Reads every stream, and keeps messages and state for the steps behind.
  ///
  /// - Returns: How many records came.
  func read(_ sample: DemoSample) async throws(DemoStop) -> Done<Int> {
    let files = CommandFiles(config: sample.config, catalog: catalog(of: sample))
    let outcome = try await run(.read, sample, files)
    let tally = try judge(.read, outcome).tally
    try keep(outcome.output.bytes, in: messagesFile)
    try keep(tally.nextState.bytes(.pretty), in: stateFile)
    return Done(
      tally.recordCount, [Count(tally.recordCount, "records"), Count(tally.states.count, "states")])
  }

  /// Reads on from the state: only what carries the cursor itself may come twice.
  func readAgain(_ sample: DemoSample) async throws(DemoStop) -> Done<Void> {
    let files = CommandFiles(config: sample.config, catalog: catalog(of: sample), state: stateFile)
    let outcome = try await run(.read, sample, files)
    guard outcome.succeeded else {
      throw .failed("read \(outcome.end)", lines: outcome.lastLines(12))
    }
    let tally = MessageTally(outcome.output.bytes)
    guard tally.recordCount <= 1 else {
      throw .failed("\(tally.recordCount) records came again although a state was given")
    }
    return Done((), [Count(tally.recordCount, "records"), Count(tally.states.count, "states")])
  }

  /// Proves the items of the checklist that need nothing of a person.
  ///
  /// - Returns: The items that are proven and not ticked.
  func prove(_ name: String) async throws(DemoStop) -> Done<[String]> {
    let connector = try attempt { try Connector.read(at: "\(folder)/\(name)") }
    guard let status = ChecklistStatus.read(connector) else { throw .failed("there is no checklist") }
    let prover = ConnectorRuns.prover(runner: runner)
    var evidence = Evidence.read(in: connector.folder)
    for item in status.items {
      guard let (record, outcome) = await prover.prove(item.facts, of: connector) else { continue }
      if Task.isCancelled { throw .interrupted }
      if item.facts.check?.run != nil, outcome.result == .failed {
        throw .failed("\(item.id): \(outcome.saw)")
      }
      evidence[item.id] = record
    }
    try attempt { try evidence.save(in: connector.folder) }
    let states = ChecklistStatus.read(connector)?.items.map(\.state) ?? []
    let proven = ChecklistStatus.read(connector)?.provenUnticked ?? []
    guard !proven.isEmpty else { throw .failed("no item could be proven") }
    return Done(
      proven,
      [
        Count(states.count { $0 == .proven }, "proven"), Count(states.count { $0 == .failing }, "failing"),
        Count(states.count { $0 == .blocked }, "blocked"),
      ])
  }
}

extension DemoJourney {
  var messagesFile: String { "\(folder)/read.jsonl" }
  var stateFile: String { "\(folder)/state.json" }

  func catalog(of sample: DemoSample) -> String { "\(sample.process.folder)/\(ProofPlan.catalog)" }

  /// The installed connector with the sample configuration and the wrong one, as files of this demo's own.
  func sample(_ name: String) throws(DemoStop) -> DemoSample {
    let connector = try attempt { try Connector.read(at: "\(folder)/\(name)") }
    let process = try attempt { try ConnectorProcess(connector) }
    guard let port = FreePort.find() else { throw .refused(RunRefusal.noPort.description) }
    let files = try ["sample", "invalid"].map { (kind) throws(DemoStop) in
      let path = "integration_tests/\(kind)_config.json"
      let sink = "\(folder)/sink.db"
      guard let config = SampleConfig(path, of: connector.folder, port: port, sink: sink) else {
        throw .failed("\(name) has no \(path)")
      }
      let file = "\(folder)/\(name)-\(kind).json"
      try keep(config.json.bytes(.pretty), in: file)
      return file
    }
    return DemoSample(process: process, port: port, config: files[0], wrongConfig: files[1])
  }

  func run(
    _ command: ConnectorCommand, _ sample: DemoSample, _ files: CommandFiles = CommandFiles(),
    input: ProcessInput = .nothing
  ) async throws(DemoStop) -> ProcessOutcome {
    let line = sample.process.besideFake(sample.process.command(command, files), port: sample.port)
    return try await run(line, in: sample.process.folder, input: input)
  }

  func judged(
    _ command: ConnectorCommand, _ sample: DemoSample, _ files: CommandFiles = CommandFiles()
  ) async throws(DemoStop) -> CommandJudgement {
    try judge(command, try await run(command, sample, files))
  }

  func judge(
    _ command: ConnectorCommand, _ outcome: ProcessOutcome, expectedStates: [JSON] = []
  ) throws(DemoStop) -> CommandJudgement {
    let judgement = CommandJudgement(command, outcome, expectedStates: expectedStates)
    guard let problem = judgement.problem else { return judgement }
    throw .failed(problem, lines: outcome.lastLines(12))
  }

  func keep(_ bytes: [UInt8], in file: String) throws(DemoStop) {
    guard PrivateFile.write(bytes, to: file) else {
      throw .refused("'\(file)' cannot be written. Free some space.")
    }
  }
}
