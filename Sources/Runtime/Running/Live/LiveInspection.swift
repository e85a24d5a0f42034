import AirbyteProtocol
import Conformance
import Connectors
import Findings
import Schema
import Synchronization

/// Judges what a connector writes while it comes; each stream may come on a thread of its own.
final class LiveInspection: Sendable {
  private struct State: ~Copyable {
    var inspector: MessageInspector
    var output: MaskedStream
    var errors: MaskedStream
    var shown = 0
    var lastError: String?
  }

  private let state: Mutex<State>

  init(_ context: InspectionContext, _ mask: MaskedStream) {
    state = Mutex(State(inspector: MessageInspector(context), output: mask, errors: mask))
  }

  /// Takes bytes of standard output; gives back what to pass on and what to say of it.
  func output(_ bytes: [UInt8]) -> (shown: [UInt8], findings: [Finding]) {
    state.withLock { state in
      let findings = state.inspector.feed(bytes)
      state.shown += findings.count
      let shown = state.output.feed(bytes)
      state.lastError = Self.lastError(in: shown) ?? state.lastError
      return (shown, findings)
    }
  }

  /// Takes bytes of standard error; gives back whole lines without secrets.
  func errors(_ bytes: [UInt8]) -> [UInt8] { state.withLock { $0.errors.feed(bytes) } }

  func sent(_ bytes: [UInt8]) { state.withLock { $0.inspector.sent(bytes) } }

  /// What is left when everything has come.
  struct End: Sendable {
    let output: [UInt8]
    let errors: [UInt8]
    let report: InspectionReport
    /// Those that were not given back before.
    let findings: [Finding]
    /// What the last TRACE message of the type ERROR says.
    let lastError: String?
  }

  /// - Parameter isStopped: Whether it was stopped before its end, so that nothing is said of what is missing.
  /// - Returns: What is left, and the report of all that came.
  func finish(isStopped: Bool = false) -> End {
    state.withLock { state in
      let report = isStopped ? state.inspector.stop() : state.inspector.finish()
      let output = state.output.finish()
      return End(
        output: output, errors: state.errors.finish(), report: report,
        findings: Array(report.findings.dropFirst(state.shown)),
        lastError: Self.lastError(in: output) ?? state.lastError)
    }
  }

  private static func lastError(in lines: [UInt8]) -> String? {
    guard lines[...].range(of: "\"TRACE\"") != nil else { return nil }
    return MessageTally(lines).errors.last
  }
}
