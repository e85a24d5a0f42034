import Connectors
import Schema

/// Whether a command of the protocol did what it is for.
struct CommandJudgement {
  /// What it came to, such as "15 records of 3 streams".
  private(set) var saw = ""
  /// Why it did not; nil when it did.
  private(set) var problem: String?
  let tally: MessageTally

  var words: String { problem ?? saw }

  init(_ command: ConnectorCommand, _ ended: ProcessOutcome, expectedStates: [JSON] = []) {
    tally = MessageTally(ended.output.bytes)
    switch command {
    case .spec: judgeSpecification()
    case .check: judgeStatus()
    case .discover: judgeCatalog()
    case .read: judgeRecords()
    case .write: judgeEcho(expectedStates)
    }
    if ended.output.isCut { problem = "it wrote more than \(ended.output.bytes.count >> 20) MiB" }
    if !ended.succeeded {
      let last = tally.errors.last ?? problem ?? ended.lastLines(1).first
      problem = "\(command.rawValue) \(ended.end)" + (last.map { ": \($0)" } ?? "")
    } else if let error = tally.errors.last {
      problem = error
    }
  }

  private mutating func judgeSpecification() {
    guard let specification = tally.specification?["connectionSpecification"] else {
      problem = "no specification came"
      return
    }
    saw = Count(specification["properties"]?.members.count ?? 0, "fields").words
  }

  private mutating func judgeStatus() {
    guard let status = tally.status else {
      problem = "no connection status came"
      return
    }
    if status.isSuccess {
      saw = "the connection works"
    } else {
      problem = status.message ?? "the connection does not work"
    }
  }

  private mutating func judgeCatalog() {
    let streams = tally.streams ?? []
    saw = Count(streams.count, "streams").words
    if streams.isEmpty { problem = "no stream came" }
  }

  private mutating func judgeRecords() {
    saw =
      "\(Count(tally.recordCount, "records").words) of \(Count(tally.records.count, "streams").words), "
      + Count(tally.states.count, "states").words
    if tally.recordCount == 0 { problem = "no record came" }
  }

  /// A destination gives back each state as it came, in the same order.
  private mutating func judgeEcho(_ expected: [JSON]) {
    saw = "\(Count(tally.states.count, "states").words) came back"
    if tally.states.count != expected.count {
      problem = "\(tally.states.count) of \(Count(expected.count, "states").words) came back"
    } else if let changed = tally.states.indices.first(where: { tally.states[$0] != expected[$0] }) {
      problem = "state \(changed + 1) came back changed"
    }
  }
}
