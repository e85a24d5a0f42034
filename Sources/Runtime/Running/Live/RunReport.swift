import AirbyteProtocol
import Conformance
import Connectors
package import Findings
package import Schema

/// What came of a run.
package struct RunReport: Equatable, Sendable {
  private let command: Connectors.ConnectorCommand
  private let end: ProcessOutcome.End
  private let duration: Duration
  private let inspection: InspectionReport
  private let saw: String
  /// What the end of the program and the answer itself say.
  let endFindings: [Finding]

  init(
    _ command: Connectors.ConnectorCommand, _ outcome: ProcessOutcome, _ end: LiveInspection.End,
    _ mask: MaskedStream
  ) {
    self.command = command
    self.end = outcome.end
    duration = outcome.duration
    inspection = end.report
    let tally = MessageTally(outcome.output.bytes)
    saw = mask.masked(Self.saw(command, outcome, end.report))
    endFindings = Self.findings(command, outcome, tally, end).map { finding in
      var finding = finding
      finding.message = mask.masked(finding.message)
      return finding
    }
  }

  /// Everything that was found, in the order it was shown.
  package var findings: [Finding] { inspection.findings + endFindings }

  package var hasErrors: Bool { inspection.total(.error) > 0 || !endFindings.isEmpty }

  private static func saw(
    _ command: Connectors.ConnectorCommand, _ outcome: ProcessOutcome, _ report: InspectionReport
  ) -> String {
    switch command {
    case .spec, .check, .discover: return CommandJudgement(command, outcome).saw
    case .read, .write:
      let count = { (type: MessageType) in
        report.messages.first { $0.type == type }?.count ?? 0
      }
      let streams = report.streams.count { $0.records > 0 }
      let states = Count(count(.state), "states").words
      guard command == .read else { return "\(states) came back" }
      return "\(Count(count(.record), "records").words) of \(Count(streams, "streams").words), \(states)"
    }
  }

  private static func findings(
    _ command: Connectors.ConnectorCommand, _ outcome: ProcessOutcome, _ tally: MessageTally,
    _ end: LiveInspection.End
  ) -> [Finding] {
    if outcome.end == .cancelled { return [] }
    if !outcome.succeeded {
      let why = (end.lastError ?? outcome.lastLines(1).first).map { ": \($0)" } ?? ""
      return [
        RunRules.ended.finding("\(command.rawValue) \(outcome.end)\(why)", "Mend that and run it again.")
      ]
    }
    guard command == .check, let status = tally.status, !status.isSuccess else { return [] }
    let why = status.message.map { ": \($0)" } ?? ""
    return [RunRules.refused.finding("the connection does not work\(why)", "Mend the configuration.")]
  }
}

extension RunReport {
  /// One line for a person.
  package var line: String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let parts = ["\(command.rawValue) \(end) after \(Self.tenths(seconds)) s", saw, counts]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// How many findings came, those that were only counted among them.
  private var counts: String {
    let names: [(Severity, String)] = [
      (.error, "errors"), (.warning, "warnings"), (.info, "notes"), (.notChecked, "not checked"),
    ]
    let parts = names.compactMap { severity, name -> String? in
      let count = total(severity)
      return count == 0 ? nil : Count(count, name).words
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }

  private func total(_ severity: Severity) -> Int {
    inspection.total(severity) + endFindings.count { $0.severity == severity }
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  package var json: JSON {
    JSON(present: [
      ("command", JSON(command.rawValue)), ("end", JSON(end.description)),
      ("code", end.code.map { JSON($0) }),
      ("saw", JSON(filled: saw)), ("lines", JSON(inspection.lines)), ("bytes", JSON(inspection.bytes)),
      ("messages", JSON(members: inspection.messages.map { ($0.type.rawValue, JSON($0.count)) })),
      ("streams", JSON(inspection.streams.map(Self.record))),
      ("counts", JSON(members: Severity.allCases.map { ($0.rawValue, JSON(total($0))) })),
      ("findings", findings.jsonRecords),
    ])
  }

  private static func record(_ stream: StreamSummary) -> JSON {
    JSON(present: [
      ("name", JSON(stream.stream.name)), ("namespace", JSON(filled: stream.stream.namespace)),
      ("records", JSON(stream.records)), ("states", JSON(stream.states)),
      ("bad_records", JSON(stream.badRecords)),
    ])
  }
}

extension ProcessOutcome.End {
  fileprivate var code: Int? { if case .exited(let code) = self { Int(code) } else { nil } }
}
