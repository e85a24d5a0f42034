import Connectors
import Schema

/// The steps that bring the source's records into the embedded sink.
extension DemoJourney {
  /// Gives the messages of the read to the destination, which has to give back every state.
  func writeRecords(_ name: String) async throws(DemoStop) -> Done<Void> {
    let sample = try sample(name)
    let catalog = "\(folder)/\(Self.sourceName)/\(ProofPlan.catalog)"
    let messages = MessageTally(try bytes(of: messagesFile))
    let outcome = try await run(
      .write, sample, CommandFiles(config: sample.config, catalog: catalog), input: .file(messagesFile))
    let tally = try judge(.write, outcome, expectedStates: messages.states).tally
    return Done((), [Count(messages.recordCount, "records"), Count(tally.states.count, "states")])
  }

  /// Asks the sink itself how many rows it holds.
  func countRows(_ name: String, expected: Int) async throws(DemoStop) -> Done<Void> {
    let outcome = try await run([python, "-c", Self.rowCounter, "\(folder)/sink.db"])
    guard outcome.succeeded, let rows = outcome.output.lastLines(1).first.flatMap({ Int($0) }) else {
      throw .failed("the rows could not be counted", lines: outcome.lastLines(12))
    }
    guard rows == expected else {
      throw .failed("the sink holds \(rows) rows, and the source gave \(expected) records")
    }
    return Done((), [Count(rows, "rows")], saw: "as many as records")
  }

  private static let sourceName = "source-pet-shop"

  /// Adds up the rows of every table that is a stream's.
  private static let rowCounter = """
    import sqlite3, sys
    sink = sqlite3.connect(sys.argv[1])
    tables = sink.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    streams = [name for (name,) in tables if not name.startswith(("_airbyte", "sqlite_"))]
    print(sum(sink.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in streams))
    """

  private func bytes(of file: String) throws(DemoStop) -> [UInt8] {
    guard let bytes = PrivateFile.read(file) else { throw .failed("'\(file)' cannot be read") }
    return bytes
  }
}
