import Connectors
import Schema
package import Workspace

/// Proves the items of a checklist that need the connector or its tests to run.
package struct ConnectorRuns: Sendable {
  let runner: ProcessRunner

  /// A prover that starts processes on this machine.
  ///
  /// Each command runs as a program from the connector's own virtual environment. `check` and `read` prove
  /// something only with `secrets/config.json`; `discover` takes the recordings of a generated source where
  /// there are no secrets, and `write` the sample sync and the embedded sink.
  package static func prover(runner: ProcessRunner = .system) -> ChecklistProver {
    let runs = ConnectorRuns(runner: runner)
    return ChecklistProver { run, connector in await runs.outcome(of: run, connector) }
  }

  func outcome(of run: CheckRun, _ connector: Connector) async -> CheckOutcome {
    do throws(RunRefusal) {
      let process = try ConnectorProcess(connector)
      switch run {
      case .unitTests: return try await unitTests(process)
      case .command(let command): return try await outcome(of: command, process, connector)
      }
    } catch {
      return CheckOutcome(.blocked, error.description)
    }
  }

  private func unitTests(_ process: ConnectorProcess) async throws(RunRefusal) -> CheckOutcome {
    guard let command = process.unitTests else { throw .noUnitTests }
    let ended = try await run(ProcessRequest(command, in: process.folder))
    let last = ended.output.lastLines(1).first ?? ended.lastLines(1).first ?? "the tests \(ended.end)"
    return CheckOutcome(ended.succeeded ? .passed : .failed, last.withoutFrame)
  }

  private func outcome(
    of command: ConnectorCommand, _ process: ConnectorProcess, _ connector: Connector
  ) async throws(RunRefusal) -> CheckOutcome {
    let scratch = try ScratchFolder()
    // A scratch folder that stays is found by whoever cleans the temporary folder; the proof is not its affair.
    defer { _ = scratch.remove() }
    let plan = try ProofPlan(command, process, scratch: scratch.path)
    let ended = try await run(
      ProcessRequest(plan.command, in: process.folder, input: plan.input, limits: ProofPlan.limits))
    // A sentence that is kept as evidence must hold no secret, however short it is.
    let mask = MaskedStream(
      config: plan.config, specification: connector.declaredSpec().specification, telling: 1)
    let judgement = CommandJudgement(command, ended, expectedStates: plan.states)
    return CheckOutcome(judgement.problem == nil ? .passed : .failed, mask.masked(judgement.words))
  }

  private func run(_ request: ProcessRequest) async throws(RunRefusal) -> ProcessOutcome {
    do throws(ProcessRefusal) {
      return try await runner.run(request)
    } catch {
      throw .process(error)
    }
  }
}

extension String {
  /// Without the brackets that JUnit draws around its sums.
  fileprivate var withoutFrame: String {
    let isFrame = { (character: Character) in "[] ".contains(character) }
    guard hasPrefix("["), hasSuffix("]"), let start = firstIndex(where: { !isFrame($0) }),
      let end = lastIndex(where: { !isFrame($0) })
    else { return self }
    return String(self[start...end])
  }
}
