package import Findings
import Schema

/// Watches whether a command is answered by what it should be answered by, and once.
package struct AnswerTracker: Sendable {
  let command: ConnectorCommand
  private var answers = 0
  private var errors = 0

  package init(_ command: ConnectorCommand) { self.command = command }

  package mutating func receive(_ type: MessageType, _ payload: Node?) -> [Finding] {
    if type == command.answer { answers += 1 }
    if type == .trace, payload?["type"]?.string == "ERROR" { errors += 1 }
    guard !command.answers.contains(type) else { return [] }
    return [
      Rule.cm02.finding(
        at: payload?.place ?? Place(), "\(type.rawValue) does not answer \(command.rawValue)",
        remedy: "Print it only where it is asked for.")
    ]
  }

  package func finish() -> [Finding] {
    guard let type = command.answer, answers != 1 else { return [] }
    if command == .check, answers == 0, errors > 0 { return [] }
    let message =
      answers == 0
      ? "\(command.rawValue) was not answered: no \(type.rawValue) came"
      : "\(command.rawValue) was answered \(answers) times"
    return [command.rule.finding(at: Place(), message, remedy: "Print exactly one \(type.rawValue).")]
  }
}

extension ConnectorCommand {
  /// The one message that the command is there for; nil where there are many.
  fileprivate var answer: MessageType? {
    switch self {
    case .spec: .spec
    case .check: .connectionStatus
    case .discover: .catalog
    case .read, .write: nil
    }
  }

  fileprivate var rule: Rule {
    switch self {
    case .spec: .sp01
    case .discover: .ct01
    default: .cm01
    }
  }
}
