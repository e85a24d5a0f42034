/// How a program ended and what it wrote.
package struct ProcessOutcome: Equatable, Sendable {
  package let end: End
  package let output: BoundedOutput
  package let errors: BoundedOutput
  package let duration: Duration

  package enum End: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// It was stopped when its time was up.
    case timedOut(Duration)
    /// It was stopped because nobody waits for it any longer.
    case cancelled
  }

  package init(
    _ end: End, output: BoundedOutput = BoundedOutput(), errors: BoundedOutput = BoundedOutput(),
    duration: Duration = .zero
  ) {
    self.end = end
    self.output = output
    self.errors = errors
    self.duration = duration
  }

  package var succeeded: Bool { end == .exited(0) }

  /// The last lines that it wrote: of standard error, and of standard output where that is empty.
  package func lastLines(_ count: Int) -> [String] {
    let lines = errors.lastLines(count)
    return lines.isEmpty ? output.lastLines(count) : lines
  }
}

extension ProcessOutcome.End: CustomStringConvertible {
  package var description: String {
    switch self {
    case .exited(let code): "ended with code \(code)"
    case .signalled(let number): "was ended by signal \(number)"
    case .timedOut(let limit): "was stopped after \(limit.components.seconds) seconds"
    case .cancelled: "was stopped"
    }
  }
}
